"""The optimiser was given layers, where it wants tensors.
What do `children()` and `parameters()` walk over?

最適化関数が受け取ったのは層です。必要なのはテンソルです。
`children()` と `parameters()` は、それぞれ何をたどりますか。
"""


def make_optimizer(model, lr):
    return torch.optim.Adam(model.children(), lr=lr)
