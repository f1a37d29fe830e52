"""The model came back alone.
How many things does the prompt want, and what has become of the optimiser?

モデルだけが返っています。
問題文が求めているのはいくつですか。最適化関数はどうなりましたか。
"""


def build(lr):
    model = TinyVGG()
    make_optimizer(model=model, lr=lr)
    return model
