CARD = {
    "weights": False,
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


def chosen_by_a_person():
    return CARD
