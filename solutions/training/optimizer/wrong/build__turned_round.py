"""The optimiser comes first, and the model second.
In which order does the prompt want the two?

最適化関数が先で、モデルが後になっています。
問題文では、2 つはどの順ですか。
"""


def build(lr):
    model = TinyVGG()
    return make_optimizer(model, lr), model
