def chosen_by_a_person():
    answers = {}
    for name in ("batch size", "epochs", "learning rate", "width of a layer", "optimizer"):
        answers[name] = True
    for name in ("weights", "gradient", "biases", "number of layers", "loss value"):
        answers[name] = False
    return answers
