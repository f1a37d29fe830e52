def chosen_by_a_person():
    chosen, found = True, False
    return {
        "weights": found,
        "batch size": chosen,
        "gradient": found,
        "epochs": chosen,
        "learning rate": chosen,
        "biases": found,
        "number of layers": chosen,
        "loss value": found,
        "width of a layer": chosen,
        "optimizer": chosen,
    }


def batch_sizes(n, batch_size):
    full, rest = divmod(n, batch_size)
    sizes = [batch_size] * full
    if rest:
        sizes.append(rest)
    return sizes


def n_updates(n, batch_size, epochs, drop_last=False):
    full, rest = divmod(n, batch_size)
    if rest and not drop_last:
        full += 1
    return full * epochs


def n_params(widths):
    weights = sum(a * b for a, b in zip(widths[:-1], widths[1:]))
    return weights + sum(widths[1:])
