"""The value is right; x came back tracked and with a `.grad`.
On which tensor could you call `requires_grad_()` instead?

値は正しいです。x に追跡と `.grad` が残っています。
`requires_grad_()` は、代わりにどのテンソルに対して呼べばよいですか。
"""


def grad_quadratic(Q, x):
    x.requires_grad_()
    y = x.T @ Q @ x
    y.backward()
    return x.grad
