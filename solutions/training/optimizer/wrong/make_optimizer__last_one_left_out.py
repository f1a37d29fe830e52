"""The last parameter is not held.
Where does this slice or this loop end?

最後のパラメータが入っていません。
このスライスやループは、どこで終わりますか。
"""


def make_optimizer(model, lr):
    return torch.optim.Adam(list(model.parameters())[:-1], lr=lr)
