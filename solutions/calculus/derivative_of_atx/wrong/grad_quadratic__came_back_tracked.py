"""The value is right; x came back tracked.
On which tensor could you call `requires_grad_()` instead?

値は正しいです。x が追跡中のままになっています。
`requires_grad_()` は、代わりにどのテンソルに対して呼べばよいですか。
"""


def grad_quadratic(Q, x):
    x.requires_grad_()
    y = x.T @ Q @ x
    return torch.autograd.grad(y, x)[0]
