"""Hidden graders of calculus/derivative_of_atx: unseen inputs against the key and against autograd."""

import pytest
import torch

from autograder.grading import check, on_cpu, on_device, part


@part("grad_atx")
@pytest.mark.parametrize("n", [2, 5])
def test_columns(student, key, rng, n):
    """Columns of other lengths."""
    a, x = rng.tensor(n, 1), rng.tensor(n, 1)
    check(student.grad_atx(a, x), key.grad_atx(a, x))


@part("grad_atx")
def test_columns_of_float64(student, key, rng):
    """float64 in, float64 out, for two numbers and for a single one."""
    for n in (2, 1):
        a, x = rng.tensor(n, 1, dtype=torch.float64), rng.tensor(n, 1, dtype=torch.float64)
        check(student.grad_atx(a, x), key.grad_atx(a, x))


@part("grad_atx")
def test_columns_that_are_views(student, key, rng):
    """A column cut out of a matrix, a row laid upright, and one number expanded."""
    for a, x in (
        (rng.tensor(4, 3)[:, 1:2], rng.tensor(1, 4).T),
        (rng.tensor(1, 1).expand(4, 1), rng.tensor(8, 2)[::2, :1]),
    ):
        check(student.grad_atx(a, x), key.grad_atx(a, x))


@part("grad_atx")
def test_tracked_x_stays_as_it_was(student, key, rng):
    """A tracked x comes back tracked, with its old gradient or without one; the result is not tracked."""
    a, fresh, used = rng.tensor(3, 1), rng.tensor(3, 1).requires_grad_(), rng.tensor(3, 1).requires_grad_()
    used.grad = rng.tensor(3, 1)
    for x in (fresh, used):
        check(student.grad_atx(a, x), key.grad_atx(a, x))


@part("grad_atx")
def test_no_columns_of_one_length(student, key):
    """Unequal columns, rows, matrices and tensors with one axis are refused, and both shapes are named."""
    pairs = [
        ((3, 1), (1, 1)),
        ((1, 4), (1, 4)),
        ((3, 2), (3, 2)),
        ((3,), (3,)),
        ((3, 1), (3,)),
        ((2, 1), (1, 2)),
        ((3, 2), (3, 1)),
    ]
    columns = [(torch.ones(a), torch.ones(x)) for a, x in pairs]
    check(student.grad_atx.map(columns), key.grad_atx.map(columns))


@part("grad_atx")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_where_the_columns_are(student, key, rng, place):
    """The gradient is where the columns are."""
    a, x = place(rng.tensor(3, 1)), place(rng.tensor(3, 1))
    check(student.grad_atx(a, x), key.grad_atx(a, x))


@part("jacobian_atx")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_where_the_matrix_is(student, key, rng, place):
    """The Jacobian is where the matrix is."""
    A = place(rng.tensor(2, 3))
    check(student.jacobian_atx(A), key.jacobian_atx(A))


@part("jacobian_atx")
@pytest.mark.parametrize("shape", [(2, 4), (3, 1), (1, 3), (3, 3)], ids=str)
def test_jacobian(student, key, rng, shape):
    """Wide, tall, one column, and square but not symmetric."""
    A = rng.tensor(*shape)
    check(student.jacobian_atx(A), key.jacobian_atx(A))


@part("jacobian_atx")
def test_jacobian_of_float64(student, key, rng):
    """float64 in, float64 out."""
    A = rng.tensor(4, 2, dtype=torch.float64)
    check(student.jacobian_atx(A), key.jacobian_atx(A))


@part("jacobian_atx")
def test_jacobian_of_views(student, key, rng):
    """A transposed, a sliced and an expanded matrix."""
    for A in (rng.tensor(4, 2).T, rng.tensor(6, 5)[::2, 1:3], rng.tensor(3, 1).expand(3, 4)):
        check(student.jacobian_atx(A), key.jacobian_atx(A))


@part("jacobian_atx")
def test_agrees_with_autograd(student, rng):
    """torch's own Jacobian, at a random point, is the same."""
    A, point = rng.tensor(5, 2), rng.tensor(5)
    check(student.jacobian_atx(A), torch.autograd.functional.jacobian(lambda x: A.T @ x, point))


@part("grad_quadratic")
@pytest.mark.parametrize("n", [1, 3, 4])
def test_quadratic(student, key, rng, n):
    """Q is not symmetric."""
    Q, x = rng.tensor(n, n), rng.tensor(n, 1)
    check(student.grad_quadratic(Q, x), key.grad_quadratic(Q, x))


@part("grad_quadratic")
def test_symmetric_quadratic(student, key, rng):
    """Q is symmetric, in float64."""
    Q, x = rng.tensor(3, 3, dtype=torch.float64), rng.tensor(3, 1, dtype=torch.float64)
    check(student.grad_quadratic(Q + Q.T, x), key.grad_quadratic(Q + Q.T, x))


@part("grad_quadratic")
def test_quadratic_of_views(student, key, rng):
    """A transposed matrix and a column cut out of another."""
    Q, x = rng.tensor(3, 3).T, rng.tensor(3, 4)[:, 2:3]
    check(student.grad_quadratic(Q, x), key.grad_quadratic(Q, x))


@part("grad_quadratic")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_where_the_quadratic_is(student, key, rng, place):
    """The gradient is where the matrix and the column are."""
    Q, x = place(rng.tensor(3, 3)), place(rng.tensor(3, 1))
    check(student.grad_quadratic(Q, x), key.grad_quadratic(Q, x))
