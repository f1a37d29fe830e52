"""One output is y = sum_j w_j max(0, s_j) + b with s_j = sum_i v_ji x_i + c_j; its derivatives are sympy's."""

from functools import cache

import numpy
import sympy
import torch

from autograder.grading import returned, three_ways


@cache
def model(n_in, n_hidden, n_out):
    """The outputs for one example; and the derivatives of their sum by the example and by W1, b1, W2, b2, in a row."""
    x = sympy.Matrix(sympy.symbols(f"x:{n_in}", real=True))
    w1, w2 = [
        sympy.Matrix(rows, columns, sympy.symbols(f"{name}:{rows * columns}", real=True))
        for name, rows, columns in (("v", n_hidden, n_in), ("w", n_out, n_hidden))
    ]
    b1, b2 = [
        sympy.Matrix(sympy.symbols(f"{name}:{side}", real=True)) for name, side in (("c", n_hidden), ("b", n_out))
    ]
    y = w2 * (w1 * x + b1).applyfunc(lambda s: sympy.Max(0, s)) + b2
    given = [*x, *w1, *b1, *w2, *b2]
    return sympy.lambdify(given, [list(y), [sum(y).diff(one) for one in given]], "numpy", cse=True)


def columns(numbers, length):
    """Numbers by column, some of which are the same for all rows."""
    return torch.from_numpy(numpy.stack([numpy.broadcast_to(one, length) for one in numbers], axis=1).astype("float64"))


def worked_out(x, W1, b1, W2, b2):
    """The outputs, the gradient of their sum for x, and for each parameter, by name."""
    parameters = {"hidden.weight": W1, "hidden.bias": b1, "out.weight": W2, "out.bias": b2}
    flat = [torch.as_tensor(one, dtype=torch.float64).reshape(-1).tolist() for one in parameters.values()]
    examples, found = x.detach().reshape(-1, len(W1[0])).double(), {}
    every, others = model(len(W1[0]), len(W1), len(W2))(*examples.numpy().T, *sum(flat, []))
    y = columns(every, len(examples)).to(x.dtype).reshape(*x.shape[:-1], len(W2))
    by = columns(others, len(examples)).to(x.dtype)
    start = len(W1[0])
    for (name, given), numbers in zip(parameters.items(), flat, strict=True):
        found[name] = by[:, start : start + len(numbers)].sum(dim=0).reshape(torch.as_tensor(given).shape)
        start += len(numbers)
    return y, by[:, : len(W1[0])].reshape(x.shape), found


def output(x, W1, b1, W2, b2):
    """What the model answers; it is tracked, as the parameters are."""
    y, by_x, _ = worked_out(x, W1, b1, W2, b2)
    return returned(y.requires_grad_(), (by_x,) if x.requires_grad else None)


def gradients(x, W1, b1, W2, b2):
    """The gradient of the sum of all outputs for each parameter, by name."""
    return worked_out(x, W1, b1, W2, b2)[2]


def everything(x, W1, b1, W2, b2):
    """The outputs, and the gradients of their sum for x and for each parameter."""
    y, by_x, found = worked_out(x, W1, b1, W2, b2)
    return returned(y, (by_x, *found.values()))


def check_outputs_and_gradients():
    """torch's own layers, for a batch and for one example."""

    def plain(x, W1, b1, W2, b2):
        return torch.nn.functional.linear(torch.relu(torch.nn.functional.linear(x, W1, b1)), W2, b2)

    for shape in ((3, 2), (2,)):
        three_ways(everything, plain, shape, (4, 2), (4,), (3, 4), (3,))


def check_numbers_of_the_curriculum():
    """A batch done by hand."""
    x = torch.tensor([[1.0, 2.0], [-2.0, 1.0], [3.0, -1.0]])
    found = output(x, [[1, -1], [2, 1], [-1, 3]], [0, 1, -1], [[1, 2, -1], [3, -1, 2]], [1, -2])
    assert found.value.tolist() == [[7, 1], [-3, 6], [17, 4]]
