"""Weights and biases are learned: training finds these numbers itself.
Who could type in all weights of a network by hand?

重みとバイアスは学習で決まります。この数値は学習が見つけます。
ネットワークの重みをすべて手で入力する人がいるでしょうか。
"""


def chosen_by_a_person():
    return {
        "weights": True,
        "batch size": True,
        "gradient": False,
        "epochs": True,
        "learning rate": True,
        "biases": True,
        "number of layers": True,
        "loss value": False,
        "width of a layer": True,
        "optimizer": True,
    }
