"""Tracking is as it was, but what was in the `.grad` of x is gone.
Which tensor could collect the gradient instead of x?

追跡の設定は元のままですが、x の `.grad` にあったものがなくなりました。
x の代わりに、どのテンソルに勾配をためるとよいですか。
"""


def gradient(f, x):
    tracked = x.requires_grad
    x.requires_grad_(True)
    x.grad = None
    f(x).backward()
    result = x.grad
    x.grad = None
    x.requires_grad_(tracked)
    return result
