"""The optimiser was given names of parameters, which are texts.
What do you get when you walk over a dict?

最適化関数が受け取ったのはパラメータの名前で、文字列です。
dict をたどると、何が出てきますか。
"""


def make_optimizer(model, lr):
    return torch.optim.Adam(model.state_dict(), lr=lr)
