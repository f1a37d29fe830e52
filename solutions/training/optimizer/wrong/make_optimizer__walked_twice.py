"""Each parameter is held more than once.
Which layers does `modules()` walk over, and whose parameters does `parameters()` give?

どのパラメータも 2 回以上入っています。
`modules()` はどの層をたどりますか。`parameters()` は、どこのパラメータを返しますか。
"""


def make_optimizer(model, lr):
    parameters = []
    for module in model.modules():
        parameters += list(module.parameters())
    return torch.optim.Adam(parameters, lr=lr)
