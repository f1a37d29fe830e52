def chosen_by_a_person():
    card = {}
    card["weights"] = False
    card["batch size"] = True
    card["gradient"] = False
    card["epochs"] = True
    card["learning rate"] = False
    card["biases"] = False
    card["number of layers"] = True
    card["loss value"] = False
    card["width of a layer"] = True
    card["optimizer"] = True
    return card
