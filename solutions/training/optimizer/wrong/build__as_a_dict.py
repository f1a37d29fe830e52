"""A dict came back, and the prompt asks for a tuple.
What does Python make of two values with a comma between them?

dict が返っています。問題文が求めるのはタプルです。
2 つの値をコンマで並べると、Python では何になりますか。
"""


def build(lr):
    model = TinyVGG()
    return {"model": model, "optimizer": make_optimizer(model, lr)}
