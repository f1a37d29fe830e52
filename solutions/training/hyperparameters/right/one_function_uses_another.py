CARD = {
    "weights": False,
    "batch size": True,
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


def batch_sizes(n, batch_size):
    if n == 0:
        return []
    return [len(batch) for batch in torch.arange(n).split(batch_size)]


def n_updates(n, batch_size, epochs, drop_last=False):
    sizes = batch_sizes(n, batch_size)
    if drop_last:
        sizes = [size for size in sizes if size == batch_size]
    return len(sizes * epochs)


def n_params(widths):
    if len(widths) == 1:
        return 0
    n_in, n_out, *rest = widths
    return n_out * (n_in + 1) + n_params([n_out, *rest])
