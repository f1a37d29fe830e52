"""Looks like lr is the whole step; it is multiplied by the gradient.
How far does w move where the gradient is 4, and how far where it is 8?

lr そのものを 1 ステップにしているようです。lr は勾配にかけます。
勾配が 4 のところと 8 のところで、w はそれぞれどれだけ動きますか。
"""


def update(w, grad, lr):
    return w - lr * torch.sign(grad)
