"""A parameter that two layers share is held twice.
How many parameters are there, if two names stand for the same tensor?

2 つの層が共有するパラメータが 2 回入っています。
2 つの名前が同じテンソルを指しているとき、パラメータはいくつですか。
"""


def make_optimizer(model, lr):
    parameters = []
    for module in model.modules():
        parameters += list(module.parameters(recurse=False))
    return torch.optim.Adam(parameters, lr=lr)
