"""An optimiser is made and nothing is given back.
What does a function return that has no `return`?

最適化関数は作られていますが、何も返していません。
`return` のない関数は、何を返しますか。
"""


def make_optimizer(model, lr):
    torch.optim.Adam(model.parameters(), lr=lr)
