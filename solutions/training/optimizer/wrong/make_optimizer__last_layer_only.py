"""Only the parameters of one layer are held.
What becomes of the other layers in a step?

1 つの層のパラメータだけが入っています。
1 ステップの間、ほかの層はどうなりますか。
"""


def make_optimizer(model, lr):
    last = list(model.children())[-1]
    return torch.optim.Adam(last.parameters(), lr=lr)
