"""The optimiser is made before there is a model.
What does the optimiser need from the model?

モデルがないうちに最適化関数を作っています。
最適化関数はモデルから何を受け取りますか。
"""


def build(lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model = TinyVGG()
    return model, optimizer
