"""The value is right; x came back tracked and with a `.grad`.
On which tensor could you call `requires_grad_()` instead?

値は正しいです。x に追跡と `.grad` が残っています。
`requires_grad_()` は、代わりにどのテンソルに対して呼べばよいですか。
"""


def grad_atx(a, x):
    if a.shape != x.shape or a.shape[-1:] != (1,) or len(a.shape) != 2:
        raise ValueError(f"shape of a is {tuple(a.shape)}, shape of x is {tuple(x.shape)}")
    x.requires_grad_(True)
    y = a.T @ x
    y.backward()
    return x.grad
