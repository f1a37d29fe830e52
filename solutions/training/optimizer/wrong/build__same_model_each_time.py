"""Two calls gave the same model.
When does the line run that makes the model?

2 回の呼び出しで、同じモデルが返っています。
モデルを作る行は、いつ動きますか。
"""

MODEL = TinyVGG()


def build(lr):
    return MODEL, make_optimizer(MODEL, lr)
