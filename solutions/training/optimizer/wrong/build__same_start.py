"""Two models started with the same weights.
What becomes of random numbers, if their seed is the same each time?

2 つのモデルが、同じ重みで始まっています。
毎回同じシードにすると、乱数はどうなりますか。
"""


def build(lr):
    torch.manual_seed(0)
    model = TinyVGG()
    return model, make_optimizer(model, lr)
