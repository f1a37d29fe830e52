"""`TinyVGG` is a class, and there is no model yet.
What makes a model out of its class?

`TinyVGG` はクラスで、モデルはまだできていません。
クラスからモデルを作るには、何を書きますか。
"""


def build(lr):
    model = TinyVGG
    return model, torch.optim.Adam(model.parameters(), lr=lr)
