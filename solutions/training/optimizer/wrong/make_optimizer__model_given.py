"""The model itself was given to the optimiser.
What does an optimiser want to be given, and how do you get it from a model?

モデルそのものを最適化関数に渡しています。
最適化関数が受け取るのは何ですか。それはモデルからどうやって取り出しますか。
"""


def make_optimizer(model, lr):
    return torch.optim.Adam(model, lr=lr)
