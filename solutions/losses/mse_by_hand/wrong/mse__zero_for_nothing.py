"""An empty input gave 0; the prompt asks for nan.
Is a model perfect because there was nothing to compare?

空の入力で 0 が返っています。問題文が求めるのは nan です。
比べるものが何もないとき、モデルは完璧だったと言えますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    if pred.numel() == 0:
        return torch.zeros((), dtype=pred.dtype, device=pred.device)
    return ((pred - target) ** 2).mean()
