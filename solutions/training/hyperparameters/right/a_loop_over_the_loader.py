from torch.utils.data import DataLoader, TensorDataset


def chosen_by_a_person():
    a_person, training = True, False
    card = {"batch size": a_person, "epochs": a_person, "learning rate": a_person}
    card["weights"] = card["biases"] = training
    card["gradient"] = card["loss value"] = training
    card["number of layers"] = card["width of a layer"] = a_person
    card["optimizer"] = a_person
    return card


def batch_sizes(n, batch_size):
    if n <= batch_size:
        return [n] if n else []
    return [batch_size] + batch_sizes(n - batch_size, batch_size)


def n_updates(n, batch_size, epochs, drop_last=False):
    loader = DataLoader(TensorDataset(torch.zeros(n, 1)), batch_size=batch_size, drop_last=drop_last)
    in_an_epoch = 0
    for (x,) in loader:
        in_an_epoch += 1
    return epochs * in_an_epoch


def n_params(widths):
    total = 0
    for n_in, n_out in zip(widths, widths[1:]):
        weight = torch.empty(n_out, n_in)
        bias = torch.empty(n_out)
        total += weight.numel() + bias.numel()
    return total
