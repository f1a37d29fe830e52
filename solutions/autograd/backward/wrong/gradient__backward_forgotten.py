"""`None` came back: nothing has gone backward to the leaf.
Which line fills `.grad`?

`None` が返っています。葉 (leaf) まで逆向きにたどっていません。
`.grad` に値を入れるのはどの行ですか。
"""


def gradient(f, x):
    leaf = x.detach().clone().requires_grad_()
    f(leaf)
    return leaf.grad
