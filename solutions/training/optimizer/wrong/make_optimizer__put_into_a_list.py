"""The optimiser was given a list, and in it one thing that is no tensor.
What do the square brackets put around what `parameters()` gives?

最適化関数が受け取ったのはリストで、中にはテンソルでないものが 1 つ入っています。
`parameters()` が返すものを角かっこで囲むと、何ができますか。
"""


def make_optimizer(model, lr):
    return torch.optim.Adam([model.parameters()], lr=lr)
