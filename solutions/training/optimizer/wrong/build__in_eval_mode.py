"""The model is not in training mode.
In which mode is a model that has just been made?

モデルが training モードではありません。
作ったばかりのモデルは、どのモードですか。
"""


def build(lr):
    model = TinyVGG().eval()
    return model, make_optimizer(model, lr)
