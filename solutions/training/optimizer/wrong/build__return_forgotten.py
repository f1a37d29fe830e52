"""A model and an optimiser are made and nothing is given back.
What does a function return that has no `return`?

モデルと最適化関数は作られていますが、何も返していません。
`return` のない関数は、何を返しますか。
"""


def build(lr):
    model = TinyVGG()
    make_optimizer(model=model, lr=lr)
