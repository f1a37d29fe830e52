"""The optimiser holds the parameters of one layer, and not those of the other layers.
Which layers of `TinyVGG` have parameters?

最適化関数が持っているのは 1 つの層のパラメータだけです。ほかの層のものがありません。
`TinyVGG` で、パラメータのある層はどれですか。
"""


def build(lr):
    model = TinyVGG()
    return model, torch.optim.Adam(model.classifier.parameters(), lr=lr)
