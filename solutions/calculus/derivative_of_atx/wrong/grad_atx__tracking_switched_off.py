"""The value is right; a tracked x came back untracked.
What was `x.requires_grad` before your function touched it?

値は正しいです。追跡中だった x が、追跡されていません。
関数が触れる前の `x.requires_grad` は何でしたか。
"""


def grad_atx(a, x):
    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(f"unequal: {tuple(a.shape)} {tuple(x.shape)}")
    x.requires_grad_()
    (gradient,) = torch.autograd.grad(a.T @ x, x)
    x.requires_grad_(False)
    return gradient
