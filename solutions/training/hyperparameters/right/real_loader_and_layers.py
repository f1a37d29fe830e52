from torch.utils.data import DataLoader


def chosen_by_a_person():
    card = {}
    for name in ("batch size", "epochs", "learning rate", "number of layers", "width of a layer", "optimizer"):
        card[name] = True
    for name in ("weights", "biases", "gradient", "loss value"):
        card[name] = False
    return card


def batch_sizes(n, batch_size):
    loader = DataLoader(range(n), batch_size=batch_size)
    return [len(batch) for batch in loader]


def n_updates(n, batch_size, epochs, drop_last=False):
    loader = DataLoader(range(n), batch_size=batch_size, drop_last=drop_last)
    return epochs * len(loader)


def n_params(widths):
    layers = [nn.Linear(widths[i], widths[i + 1]) for i in range(len(widths) - 1)]
    model = nn.Sequential(*layers)
    return sum(p.numel() for p in model.parameters())
