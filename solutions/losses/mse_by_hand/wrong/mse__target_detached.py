"""The gradient reaches pred but not target; the prompt asks for both.
At which line does the path from target to the result break off?

勾配 (gradient) が pred には届き、target には届いていません。問題文が求めるのは両方です。
target から結果までの経路は、どの行で切れていますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    target = target.detach()
    return ((pred - target) ** 2).mean()
