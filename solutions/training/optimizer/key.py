"""The loss of a linear model, 1/(nk) sum (sum_j x_ij w_kj + b_k - y_ik)^2, with its derivatives from sympy, and the steps
that the papers of SGD with momentum and of Adam write down."""

from functools import cache

import sympy
import torch

from autograder.grading import returned, three_ways


def held(names, lr, frozen=()):
    """What the report on an optimiser says where it holds these parameters as it should."""
    return {
        "class": "Adam",
        "lr": [lr],
        "settings that are not the defaults": [],
        "how often each trainable parameter is held": dict.fromkeys(names, 1),
        "tensors that are no parameter of the model": 0,
        "trainable ones of these": 0,
        "frozen": list(frozen),
    }


@cache
def model(n, n_in, n_out):
    """The loss, and in a list its derivatives by weight and bias, of sizes; a function of x, y, weight and bias in a row."""
    x, y, weight, bias = [
        sympy.Matrix(rows, columns, sympy.symbols(f"{name}:{rows * columns}"))
        for name, rows, columns in (("x", n, n_in), ("y", n, n_out), ("w", n_out, n_in), ("b", 1, n_out))
    ]
    errors = x * weight.T + sympy.ones(n, 1) * bias - y
    loss = sum(error**2 for error in errors) / (n * n_out)
    return sympy.lambdify([*x, *y, *weight, *bias], [loss, [loss.diff(one) for one in (*weight, *bias)]], cse=True)


def loss_and_gradients(x, y, weight, bias):
    """The mean squared error of x times weight, plus bias, and its gradients for weight and bias; in float64."""
    flat = [torch.as_tensor(one, dtype=torch.float64).reshape(-1).tolist() for one in (x, y, weight, bias)]
    loss, found = model(len(x), len(x[0]), len(y[0]))(*sum(flat, []))
    found = torch.tensor(found, dtype=torch.float64)
    return loss, [found[: len(flat[2])].reshape(len(y[0]), len(x[0])), found[len(flat[2]) :]]


def moved(numbers, gradients, kept, count, settings):
    """The numbers after one more step of an optimiser, the `count`th, from the gradients; `kept` is what it keeps."""
    lr, kept[:] = settings["lr"], kept or [[0, 0] for _ in numbers]
    for place, gradient in enumerate(gradients):
        mean, square = kept[place]
        if "betas" in settings:
            one, two = settings["betas"]
            mean, square = one * mean + (1 - one) * gradient, two * square + (1 - two) * gradient**2
            change = mean / (1 - one**count) / ((square / (1 - two**count)).sqrt() + 1e-8)
        else:
            change = mean = settings.get("momentum", 0) * mean + gradient
        kept[place], numbers[place] = [mean, square], numbers[place] - lr * change
    return numbers


def training(x, y, weight, bias, calls, settings):
    """The loss before each of `calls` steps, and weight and bias after them."""
    losses, kept = [], []
    numbers = [torch.as_tensor(one, dtype=torch.float64) for one in (weight, bias)]
    for count in range(1, calls + 1):
        loss, gradients = loss_and_gradients(x, y, *numbers)
        losses.append(float(loss))
        numbers = moved(numbers, gradients, kept, count, settings)
    return losses, *(one.to(x.dtype) for one in numbers)


def loss_of(x, y, weight, bias):
    """The loss with the gradients that autograd has to find for weight and bias."""
    loss, gradients = loss_and_gradients(x, y, weight, bias)
    return returned(torch.tensor(loss, dtype=torch.float64), tuple(gradients))


def check_gradients():
    """The mean squared error of torch's own layer."""
    x, y = torch.randn(3, 2, dtype=torch.float64), torch.randn(3, 4, dtype=torch.float64)

    def fixed(weight, bias):
        return loss_of(x, y, weight, bias)

    three_ways(
        fixed, lambda weight, bias: ((torch.nn.functional.linear(x, weight, bias) - y) ** 2).mean(), (4, 2), (4,)
    )


def check_steps_of_torch():
    """torch's optimisers, taken through three steps with gradients drawn beforehand."""
    for made, settings in (
        (torch.optim.SGD, {"lr": 0.125}),
        (torch.optim.SGD, {"lr": 0.125, "momentum": 0.5}),
        (torch.optim.Adam, {"lr": 0.25, "betas": (0.5, 0.75)}),
    ):
        start = torch.randn(4, dtype=torch.float64)
        leaf, numbers, kept = start.clone().requires_grad_(), [start], []
        optimizer = made([leaf], **settings)
        for count in (1, 2, 3):
            leaf.grad = torch.randn(4, dtype=torch.float64)
            optimizer.step()
            numbers = moved(numbers, [leaf.grad], kept, count, settings)
        assert torch.allclose(leaf.detach(), numbers[0], rtol=1e-12), (made, settings)


def check_numbers_of_the_curriculum():
    """Two steps done by hand in fractions."""
    x, y = torch.tensor([[1.0], [2.0]]), torch.tensor([[3.0], [5.0]])
    assert training(x, y, [[1.0]], [0.0], 1, {"lr": 0.125})[1:] == (torch.tensor([[2.0]]), torch.tensor([0.625]))
    losses, weight, bias = training(x, y, [[1.0]], [0.0], 2, {"lr": 0.125})
    assert (losses, weight.tolist(), bias.tolist()) == ([13 / 2, 9 / 64], [[137 / 64]], [23 / 32])
