"""Every prediction was compared with every target (broadcasting).
What is the shape of `pred - target` for (6, 1) and (6,)?

ブロードキャスト (broadcasting) で、すべての予測がすべての正解と比べられました。
(6, 1) と (6,) のとき、`pred - target` の shape は何ですか。
"""


def mse(pred, target):
    e = pred - target
    return (e * e).mean()
