"""Public graders of calculus/derivative_of_atx: its probes, and checks on them."""

import torch

from autograder.grading import Observation, check, on_device, part, probe

COLUMN = torch.tensor([[2.0], [-1], [4]])
POINT = torch.tensor([[6.0], [-3], [5]])
TALL = torch.tensor([[1.0, 2], [3, 4], [5, 6]])
SQUARE = torch.tensor([[1.0, 2], [5, 3]])
PLACE = torch.tensor([[2.0], [3]])
WIDE = torch.tensor([[3.0, -2, 8, 4], [1, 7, 9, -6]])

TWICE = "lambda f, *given: [f(*given).fill_(7), f(*given)]"
"""Write into the first result, call again, and look at both."""

ELSEWHERE = ("memory", "grad", "requires_grad", "version")
"""What becomes of the arguments is looked at elsewhere, so that a draft is told of it once."""


def tracked(old=None):
    """POINT as a tracked tensor, with an old `.grad`."""
    x = POINT.clone().requires_grad_()
    x.grad = old
    return x


def refused(*shapes):
    """What is expected of a call with these shapes."""
    return Observation("raised", error="ValueError", mentions=tuple(map(str, shapes)))


def check_refused(student, pairs):
    """Two tensors of such shapes are refused, and both shapes are named."""
    got = student.grad_atx.map([(torch.ones(one), torch.ones(two)) for one, two in pairs])
    check(got, [refused(one, two) for one, two in pairs])


@probe("grad_atx")
def three_rows(student):
    return [student.grad_atx(COLUMN, POINT)]


@probe("grad_atx")
def tracked_point(student):
    return [student.grad_atx(COLUMN, tracked())]


@probe("grad_atx", ignore=ELSEWHERE, aspect="edges")
def other_columns(student):
    return [
        student.grad_atx(torch.tensor([[-3.0]]), torch.tensor([[2.0]])),
        student.grad_atx(WIDE[:1].T, POINT[1:2].expand(4, 1)),
        student.grad_atx(COLUMN[:1].expand(2, 1), WIDE[:, 1:2]),
    ]


@probe("grad_atx", ignore=ELSEWHERE, aspect="edges")
def columns_of_float64(student):
    return [student.grad_atx(COLUMN.double() / 3, POINT.double() / 7)]


@probe("grad_atx", ignore=ELSEWHERE, aspect="devices")
def columns_on_the_device(student):
    return [student.grad_atx(on_device(COLUMN * 3), on_device(POINT))]


@probe("grad_atx", ignore=ELSEWHERE)
def unequal_columns(student):
    return [student.grad_atx(COLUMN, POINT[:2])]


@probe("grad_atx", ignore=ELSEWHERE)
def one_axis(student):
    return [student.grad_atx(COLUMN[:, 0], POINT[:, 0]), student.grad_atx(COLUMN[:, 0], POINT[:2, 0])]


@probe("grad_atx", aspect="edges")
def column_written_into(student):
    return [student.define(TWICE)(student.grad_atx, COLUMN, POINT)]


@probe("jacobian_atx")
def two_outputs(student):
    return [student.jacobian_atx(TALL)]


@probe("jacobian_atx", aspect="edges")
def one_column_and_one_row(student):
    return [student.jacobian_atx(COLUMN), student.jacobian_atx(WIDE[:1]), student.jacobian_atx(SQUARE[:1, :1])]


@probe("jacobian_atx", ignore=ELSEWHERE, aspect="edges")
def other_matrices(student):
    return [
        student.jacobian_atx(SQUARE),
        student.jacobian_atx(WIDE.T),
        student.jacobian_atx(WIDE[:, 1::2]),
        student.jacobian_atx(COLUMN.expand(3, 2)),
    ]


@probe("jacobian_atx", ignore=ELSEWHERE, aspect="edges")
def matrix_of_float64(student):
    return [student.jacobian_atx(TALL.double() / 7)]


@probe("jacobian_atx", ignore=ELSEWHERE, aspect="devices")
def two_outputs_on_the_device(student):
    return [student.jacobian_atx(on_device(TALL * 3))]


@probe("jacobian_atx", aspect="edges")
def matrix_written_into(student):
    return [student.define(TWICE)(student.jacobian_atx, TALL)]


@probe("grad_quadratic")
def not_symmetric(student):
    return [student.grad_quadratic(SQUARE, PLACE)]


@probe("grad_quadratic", ignore=ELSEWHERE, aspect="edges")
def other_quadratics(student):
    return [
        student.grad_quadratic(torch.tensor([[-3.0]]), torch.tensor([[4.0]])),
        student.grad_quadratic(SQUARE.T, PLACE[1:].expand(2, 1)),
        student.grad_quadratic(WIDE[:, ::2], WIDE[:, 1:2]),
        student.grad_quadratic(COLUMN.expand(3, 3), POINT),
    ]


@probe("grad_quadratic", ignore=ELSEWHERE, aspect="edges")
def quadratic_of_float64(student):
    return [student.grad_quadratic(SQUARE.double() / 7, PLACE.double() / 3)]


@probe("grad_quadratic", ignore=ELSEWHERE, aspect="devices")
def quadratic_on_the_device(student):
    return [student.grad_quadratic(on_device(SQUARE * 3), on_device(PLACE))]


@probe("grad_quadratic", aspect="edges")
def quadratic_written_into(student):
    return [student.define(TWICE)(student.grad_quadratic, SQUARE, PLACE)]


@part("grad_atx")
def test_three_rows(student, probes):
    """The gradient of aᵗx is a new column with the shape of x, and x comes back as it was.

    aᵗx の勾配は x と同じ shape の新しい縦ベクトルで、x は元のままです。
    """
    check(three_rows(student), probes["three_rows"])


@part("grad_atx")
def test_other_columns(student, probes):
    """A column may have one number only, and it may be a view: transposed, sliced or expanded.

    縦ベクトルの数は 1 個のことも、転置、スライス、拡張されたビューのこともあります。
    """
    check(other_columns(student), probes["other_columns"])


@part("grad_atx")
def test_columns_of_float64(student, probes):
    """The gradient of float64 columns is float64, with all its digits.

    float64 の縦ベクトルの勾配は float64 で、桁は失われません。
    """
    check(columns_of_float64(student), probes["columns_of_float64"])


@part("grad_atx")
def test_columns_on_the_device(student, probes):
    """The gradient of columns on another device is on that device.

    別の device にある縦ベクトルの勾配は、その device にあります。
    """
    check(columns_on_the_device(student), probes["columns_on_the_device"])


@part("grad_atx")
def test_unequal_columns(student, probes):
    """Columns of different lengths raise ValueError with both shapes, whichever is the longer.

    長さの違う縦ベクトルは、どちらが長くても、両方の shape を示す ValueError になります。
    """
    check(unequal_columns(student), probes["unequal_columns"])
    check_refused(student, [((2, 1), (3, 1)), ((3, 1), (1, 1)), ((3, 1), (3, 2)), ((3, 2), (3, 1))])


@part("grad_atx")
def test_not_columns(student, probes):
    """What is not a column (n, 1) raises ValueError with both shapes: a row, a matrix, 0, 1 or 3 axes.

    (n, 1) の縦ベクトルでないもの (横ベクトル、行列、軸が 0, 1, 3 本) は、両方の shape を示す ValueError になります。
    """
    check(one_axis(student), probes["one_axis"])
    check_refused(
        student,
        [((1, 3), (1, 3)), ((1, 3), (3, 1)), ((3, 1), (1, 3)), ((2, 2), (2, 2)), ((3, 1, 1), (3, 1, 1)), ((), ())],
    )


@part("grad_atx")
def test_tracked_point(student, probes):
    """A tracked x comes back tracked, with its own .grad and no hooks; the gradient is not tracked.

    追跡中の x は追跡中のまま、.grad も元のままで、フックもありません。勾配は追跡されていません。
    """
    check(tracked_point(student), probes["tracked_point"])
    check([student.grad_atx(COLUMN, tracked(POINT * 10))], probes["tracked_point"])


@part("grad_atx")
def test_column_written_into(student, probes):
    """The results of two calls share no memory with each other, nor with a or x.

    2 回の呼び出しの戻り値は、たがいにも、a や x とも、メモリを共有しません。
    """
    check(column_written_into(student), probes["column_written_into"])


@part("jacobian_atx")
def test_two_outputs(student, probes):
    """A matrix (3, 2) gives a Jacobian (2, 3), in new memory.

    (3, 2) の行列からは (2, 3) のヤコビ行列が、新しいメモリにできます。
    """
    check(two_outputs(student), probes["two_outputs"])


@part("jacobian_atx")
def test_other_matrices(student, probes):
    """A may be one column, one row, square, or a view, and the Jacobian is always in new memory.

    A は 1 列、1 行、正方、ビューのこともありますが、ヤコビ行列はいつも新しいメモリにあります。
    """
    check(one_column_and_one_row(student), probes["one_column_and_one_row"])
    check(other_matrices(student), probes["other_matrices"])


@part("jacobian_atx")
def test_matrix_of_float64(student, probes):
    """The Jacobian of a float64 matrix is float64, with all its digits.

    float64 の行列のヤコビ行列は float64 で、桁は失われません。
    """
    check(matrix_of_float64(student), probes["matrix_of_float64"])


@part("jacobian_atx")
def test_two_outputs_on_the_device(student, probes):
    """The Jacobian of a matrix on another device is on that device.

    別の device にある行列のヤコビ行列は、その device にあります。
    """
    check(two_outputs_on_the_device(student), probes["two_outputs_on_the_device"])


@part("jacobian_atx")
def test_matrix_written_into(student, probes):
    """The results of two calls share no memory with each other, nor with A.

    2 回の呼び出しの戻り値は、たがいにも、A とも、メモリを共有しません。
    """
    check(matrix_written_into(student), probes["matrix_written_into"])


@part("grad_quadratic")
def test_not_symmetric(student, probes):
    """The gradient of xᵗQx is a column, also where Q is not symmetric; Q and x come back as they were.

    xᵗQx の勾配は、Q が対称でなくても縦ベクトルです。Q と x は元のままです。
    """
    check(not_symmetric(student), probes["not_symmetric"])


@part("grad_quadratic")
def test_other_quadratics(student, probes):
    """Q and x may hold one number only, and they may be views: transposed, sliced or expanded.

    Q と x の数は 1 個だけのことも、転置、スライス、拡張されたビューのこともあります。
    """
    check(other_quadratics(student), probes["other_quadratics"])


@part("grad_quadratic")
def test_quadratic_of_float64(student, probes):
    """The gradient of float64 inputs is float64, with all its digits.

    float64 の入力の勾配は float64 で、桁は失われません。
    """
    check(quadratic_of_float64(student), probes["quadratic_of_float64"])


@part("grad_quadratic")
def test_quadratic_on_the_device(student, probes):
    """The gradient of inputs on another device is on that device.

    別の device にある入力の勾配は、その device にあります。
    """
    check(quadratic_on_the_device(student), probes["quadratic_on_the_device"])


@part("grad_quadratic")
def test_quadratic_written_into(student, probes):
    """The results of two calls share no memory with each other, nor with Q or x.

    2 回の呼び出しの戻り値は、たがいにも、Q や x とも、メモリを共有しません。
    """
    check(quadratic_written_into(student), probes["quadratic_written_into"])
