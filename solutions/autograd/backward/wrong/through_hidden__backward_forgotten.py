"""Two times `None`: nothing has gone backward from y.
Which line fills `.grad`?

`None` が 2 つ返っています。y から逆向きにたどっていません。
`.grad` に値を入れるのはどの行ですか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    h.retain_grad()
    y = h**2 + 3 * h  # noqa: F841 - nothing is done with it
    return x.grad, h.grad
