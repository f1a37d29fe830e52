"""The gradient and the loss value are computed in every step; what is chosen is how the loss is computed.
Could you write this number down before the first data were seen?

勾配と損失の値は、ステップごとに計算されます。人が選ぶのは、損失の計算のしかたです。
データをまだ見ていないときに、その数を書けますか。
"""


def chosen_by_a_person():
    return {
        "weights": False,
        "batch size": True,
        "gradient": True,
        "epochs": True,
        "learning rate": True,
        "biases": False,
        "number of layers": True,
        "loss value": True,
        "width of a layer": True,
        "optimizer": True,
    }
