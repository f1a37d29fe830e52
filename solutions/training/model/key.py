"""One output is y = sum_j w_j max(0, s_j) + b with s_j = sum_i v_ji x_i + c_j; its derivatives are sympy's."""

from functools import cache

import numpy
import sympy
import torch

from autograder.grading import returned, three_ways

x, v, r, w = sympy.symbols("x v r w", real=True)


@cache
def term():
    """w max(0, v x + r), and its derivatives by x, v, r and w: what the hidden unit j adds to an output.

    v x is what x_i adds to s_j, and r is the rest of s_j, which has none of x_i and v_ji in it.
    """
    found = w * sympy.Max(0, v * x + r)
    return sympy.lambdify([x, v, r, w], [found, *(found.diff(one) for one in (x, v, r, w))], "numpy")


def worked_out(x, W1, b1, W2, b2):
    """The outputs, the gradient of their sum for x, and for each parameter, by name."""
    W1, b1, W2, b2 = (torch.as_tensor(one, dtype=torch.float64).detach().numpy() for one in (W1, b1, W2, b2))
    examples = x.detach().reshape(-1, W1.shape[1]).double().numpy()
    s = examples @ W1.T + b1
    rest = s[:, :, None] - W1 * examples[:, None]
    terms = term()(examples[:, None, None], W1, rest[:, None], W2[:, :, None])
    # Axes: example, output, hidden unit, input. y and the derivatives by b1 and W2 are the same for every input.
    y, by_x, by_v, by_r, by_w = (numpy.broadcast_to(one, (len(s), *W2.shape, W1.shape[1])) for one in terms)
    found = {
        "hidden.weight": by_v.sum((0, 1)),
        "hidden.bias": by_r[..., 0].sum((0, 1)),
        "out.weight": by_w[..., 0].sum(0),
        "out.bias": numpy.full(b2.shape, len(s)),
    }
    y = y[..., 0].sum(2) + b2

    def like_x(numbers):
        return torch.from_numpy(numbers).to(x.dtype)

    parameters = {name: like_x(numbers) for name, numbers in found.items()}
    return like_x(y).reshape(*x.shape[:-1], len(W2)), like_x(by_x.sum((1, 2))).reshape(x.shape), parameters


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
