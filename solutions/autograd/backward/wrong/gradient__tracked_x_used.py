"""The answer is right, but a tracked x was used itself: its `.grad` is another one now.
Which tensor could be the leaf where x is one already?

答えは正しいですが、追跡中の x 自身を使っています。その `.grad` が変わりました。
x がすでに葉 (leaf) のとき、代わりにどのテンソルを葉にするとよいですか。
"""


def gradient(f, x):
    if not x.requires_grad:
        x = x.detach().clone().requires_grad_()
    if x.grad is not None:
        x.grad.zero_()
    f(x).backward()
    return x.grad.clone()
