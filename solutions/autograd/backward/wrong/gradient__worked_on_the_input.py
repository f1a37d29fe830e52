"""x itself was used: its old gradient is in the answer and it came back changed.
Which tensor could be the leaf instead of x?

x 自身を使っています。古い勾配が答えに残り、x も変わりました。
x の代わりに、どのテンソルを葉 (leaf) にするとよいですか。
"""


def gradient(f, x):
    x.requires_grad_()
    y = f(x)
    y.backward()
    return x.grad
