"""The optimiser holds tensors that autograd does not track, and none of the model's parameters.
Are the values of `state_dict()` the parameters themselves?

最適化関数が持っているのは、autograd が追跡しないテンソルで、モデルのパラメータではありません。
`state_dict()` の値は、パラメータそのものですか。
"""


def make_optimizer(model, lr):
    return torch.optim.Adam(model.state_dict().values(), lr=lr)
