"""There is no gradient yet: nothing has gone backward.
Which line fills `.grad`?

まだ勾配がありません。逆向きにたどっていません。
`.grad` に値を入れるのはどの行ですか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y), requires_grad=True)
    z = x**2 * y + y**3  # noqa: F841 - nothing is done with it
    return x.grad.item(), y.grad.item()
