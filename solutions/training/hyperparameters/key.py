"""Counts as sums of sympy's whole numbers; the card says which of ten things a small training leaves as they are."""

from functools import cache
from itertools import pairwise

import sympy
import torch
from torch.utils.data import DataLoader

CARD = {
    "weights": "training",
    "batch size": "a person",
    "gradient": "training",
    "epochs": "a person",
    "learning rate": "a person",
    "biases": "training",
    "number of layers": "a person",
    "loss value": "training",
    "width of a layer": "a person",
    "optimizer": "a person",
}


def chosen_by_a_person():
    """All ten answers, in the order of the prompt."""
    return {name: who == "a person" for name, who in CARD.items()}


@cache
def batches(n, batch_size, rounded=sympy.ceiling):
    """How many mini-batches there are in one epoch."""
    return int(rounded(sympy.Rational(n, batch_size)))


def batch_sizes(n, batch_size):
    """The examples of batch k are those from k * batch_size on, before the next batch and before the end."""
    return [min((k + 1) * batch_size, n) - k * batch_size for k in range(batches(n, batch_size))]


def n_updates(n, batch_size, epochs, drop_last=False):
    """Rounded up or down in every epoch."""
    return batches(n, batch_size, sympy.floor if drop_last else sympy.ceiling) * epochs


@cache
def layer():
    """The parameters of a layer from i values to o: the entries of the matrix, and of the vector that is added."""
    i, o = sympy.symbols("i o", integer=True, positive=True)
    weights, biases = sympy.MatrixSymbol("W", o, i), sympy.MatrixSymbol("b", o, 1)
    return sympy.lambdify((i, o), sympy.prod(weights.shape) + sympy.prod(biases.shape))


def n_params(widths):
    """One layer for each two neighbours."""
    return sum(layer()(i, o) for i, o in pairwise(widths))


def check_against_a_loader():
    """torch's own loader cuts the same mini-batches, as often."""
    for n, size in [(10, 4), (8, 4), (3, 5), (0, 4), (7, 1), (100, 32)]:
        loader = DataLoader(range(n), batch_size=size)
        assert batch_sizes(n, size) == [len(batch) for batch in loader], f"{n} examples, batch size {size}"
        for drop_last in (False, True):
            loader = DataLoader(range(n), batch_size=size, drop_last=drop_last)
            steps = sum(1 for _ in range(3) for _ in loader)
            assert n_updates(n, size, 3, drop_last) == steps, f"{n} examples, batch size {size}, {drop_last=}"


def check_against_real_layers():
    """torch's own layers hold as many numbers."""
    for widths in ([3, 5, 2], [4, 7], [5], [2, 8, 1], [6, 1, 3, 2]):
        layers = [torch.nn.Linear(i, o) for i, o in pairwise(widths)]
        assert n_params(widths) == sum(p.numel() for one in layers for p in one.parameters()), f"widths {widths}"


def check_what_training_changes():
    """In a small training exactly those things change that the card leaves to it."""
    torch.manual_seed(0)
    model = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.Linear(2, 1))
    optimizer, criterion, x = torch.optim.SGD(model.parameters(), lr=0.01), torch.nn.MSELoss(), torch.randn(8, 3)
    loader, seen = DataLoader(x, batch_size=4), []
    for _ in range(epochs := 2):
        for batch in loader:
            optimizer.zero_grad()
            loss = criterion(model(batch), batch.sum(1, keepdim=True))
            loss.backward()
            optimizer.step()
        seen.append(
            {
                "weights": model[0].weight.tolist(),
                "batch size": loader.batch_size,
                "gradient": model[0].weight.grad.tolist(),
                "epochs": epochs,
                "learning rate": optimizer.param_groups[0]["lr"],
                "biases": model[0].bias.tolist(),
                "number of layers": len(model),
                "loss value": loss.item(),
                "width of a layer": model[0].out_features,
                "optimizer": type(optimizer).__name__,
            }
        )
    stays = {name: seen[0][name] == seen[1][name] for name in CARD}
    assert stays == chosen_by_a_person(), f"what stays: {stays}"
