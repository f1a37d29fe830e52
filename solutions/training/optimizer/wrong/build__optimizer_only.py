"""The optimiser came back alone.
How many things does the prompt want, and who knows the model afterwards?

最適化関数だけが返っています。
問題文が求めているのはいくつですか。このままでは、モデルは誰が持っていますか。
"""


def build(lr):
    model = TinyVGG()
    return torch.optim.Adam(model.parameters(), lr=lr)
