CARD = {
    "weights": False,
    "batch size": True,
    "gradient": True,
    "epochs": True,
    "learning rate": True,
}


def chosen_by_a_person():
    return CARD
