"""The value is right; an untracked x came back tracked.
On which tensor could you call `requires_grad_()` instead?

値は正しいです。追跡されていなかった x が、追跡中になっています。
`requires_grad_()` は、代わりにどのテンソルに対して呼べばよいですか。
"""


def grad_atx(a, x):
    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(f"{tuple(a.shape)} does not go with {tuple(x.shape)}")
    y = a.T @ x.requires_grad_()
    (gradient,) = torch.autograd.grad(y, x)
    return gradient
