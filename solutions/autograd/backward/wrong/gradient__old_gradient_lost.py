"""The answer is right, but x came back changed: what was in its `.grad` is gone.
Who may still need it, and which tensor could be the leaf instead of x?

答えは正しいですが、x が変わっています。`.grad` にあったものがなくなりました。
それを必要とする人はいませんか。x の代わりに、どのテンソルを葉 (leaf) にするとよいですか。
"""


def gradient(f, x):
    x.requires_grad_(True)
    x.grad = None
    f(x).backward()
    g = x.grad.clone()
    x.grad = None
    return g
