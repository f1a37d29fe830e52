"""The optimiser holds the parameters of the convolutions, and not those of the linear layer.
Which layers of `TinyVGG` have parameters?

最適化関数が持っているのは畳み込みのパラメータだけです。線形層のものがありません。
`TinyVGG` で、パラメータのある層はどれですか。
"""


def build(lr):
    model = TinyVGG()
    return model, torch.optim.Adam(model.features.parameters(), lr=lr)
