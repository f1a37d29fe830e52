def chosen_by_a_person():
    return {
        "weights": False,
        "batch size": True,
        "gradient": False,
        "epochs": True,
        "learning rate": True,
        "biases": False,
        "number of layers": True,
        "loss value": False,
        "width of a layer": False,
        "optimizer": True,
    }
