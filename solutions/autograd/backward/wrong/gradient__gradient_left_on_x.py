"""The answer is right, but x came back changed: it holds your gradient in place of what was in its `.grad`.
Which tensor could be the leaf instead of x?

答えは正しいですが、x が変わっています。`.grad` に元の値ではなく、ここで求めた勾配が入っています。
x の代わりに、どのテンソルを葉 (leaf) にするとよいですか。
"""


def gradient(f, x):
    x.requires_grad_()
    x.grad = None
    f(x).backward()
    return x.grad
