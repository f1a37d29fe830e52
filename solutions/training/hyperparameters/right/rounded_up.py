def chosen_by_a_person():
    return {
        "batch size": True,
        "epochs": True,
        "learning rate": True,
        "number of layers": True,
        "width of a layer": True,
        "optimizer": True,
        "weights": False,
        "biases": False,
        "gradient": False,
        "loss value": False,
    }


def batch_sizes(n, batch_size):
    result = []
    while n > 0:
        size = batch_size if n > batch_size else n
        result += [size]
        n = n - size
    return result


def n_updates(n, batch_size, epochs, drop_last=False):
    return (n if drop_last else n + batch_size - 1) // batch_size * epochs


def n_params(widths):
    total, n_in = 0, None
    for n_out in widths:
        if n_in is not None:
            total += n_in * n_out + n_out
        n_in = n_out
    return total
