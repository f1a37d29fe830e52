def chosen_by_a_person():
    return {
        "weights": False,
        "batch size": True,
        "gradient": False,
        "epochs": False,
        "learning rate": True,
        "biases": False,
        "number of layers": True,
        "loss value": False,
        "width of a layer": True,
        "optimizer": True,
    }
