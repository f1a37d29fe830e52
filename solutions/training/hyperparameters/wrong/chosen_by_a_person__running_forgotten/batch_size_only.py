CARD = {
    "weights": False,
    "batch size": False,
    "gradient": False,
    "epochs": True,
    "learning rate": True,
    "biases": False,
    "number of layers": True,
    "loss value": False,
    "width of a layer": True,
    "optimizer": True,
}


def chosen_by_a_person():
    return CARD
