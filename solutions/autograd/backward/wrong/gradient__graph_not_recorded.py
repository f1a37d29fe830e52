"""Nothing was recorded: the copy needs `requires_grad_()`.
Does autograd follow the tensor that you give to f?

何も記録されていません。コピーに `requires_grad_()` が必要です。
f に渡すテンソルを、autograd は追っていますか。
"""


def gradient(f, x):
    z = x.detach().clone()
    f(z).backward()
    return z.grad
