"""Only the first parameter is held.
How many parameters does `next` take?

最初のパラメータだけが入っています。
`next` が取り出すパラメータはいくつですか。
"""


def make_optimizer(model, lr):
    return torch.optim.Adam([next(model.parameters())], lr=lr)
