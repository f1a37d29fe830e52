"""Public graders of matrices/shape_sense: its probes, and checks on them."""

import torch

from autograder.grading import check, on_cpu, on_device, part, probe

R = torch.tensor([[1.0, 2]])
A = torch.tensor([[1.0, 2], [3, 4]])
C = torch.tensor([[5.0], [6]])
LONG_R = torch.tensor([[2.0, -1, 3]])
WIDE = torch.tensor([[1.0, 2, 7], [3, -1, 4]])
SQUARE = torch.tensor([[1.0, 2, 4], [3, -1, 5], [6, 7, -2]])
LONG_C = torch.tensor([[1.0], [4], [2]])
ONE = torch.ones(1, 1)

FINE = torch.tensor([[0.1, 1.7], [-2.2, 0.8]], dtype=torch.float64)
WHOLE = torch.tensor([[7, 9_007_199_254_740_993], [3, -2]])
"""No product survives a way through a smaller dtype: float64 through float32, int64 through float64."""

VIEW = SQUARE.T[:2, ::2]
TURNED = (SQUARE[:, 1:2].T, LONG_R.T)
SPREAD = (torch.tensor([[3.0]]).expand(1, 2), torch.tensor([[7.0]]).expand(2, 1))

TWICE = "lambda f, *given: [f(*given).fill_(9), f(*given)][1]"
"""Write into the first result and return the second."""


def refuses(function, misfits):
    """A call for each of them, and all raise `ValueError`."""
    check(function.map(misfits), [ValueError] * len(misfits))


def multiplied(*factors):
    """What torch's own product of these is."""
    return torch.linalg.multi_dot(factors) if len(factors) > 2 else factors[0] @ factors[1]


def multiplies(function, given):
    """A call for each of them gives what torch's own product gives; whole ones on the CPU: CUDA cannot `@` them."""
    placed = [tuple(map(on_cpu, factors)) if factors[0].dtype == torch.int64 else factors for factors in given]
    check(function.map(placed), [multiplied(*factors) for factors in given])


def kinds(*pick):
    """Factors cut from matrices of float64 and of int64."""
    return [tuple(cut(matrix) for cut in pick) for matrix in (FINE, WHOLE)]


def row(matrix):
    """Its first row."""
    return matrix[:1]


def column(matrix):
    """Its first column."""
    return matrix[:, :1]


def whole(matrix):
    """All of it."""
    return matrix


@probe("row_col")
def rows_times_columns(student):
    return student.row_col.map([(R, C), (LONG_R, LONG_C)])


@probe("row_col")
def the_wrong_way_round(student):
    return student.row_col.map([(C, R), (LONG_C, LONG_R)])


@probe("mat_col")
def matrices_times_columns(student):
    return student.mat_col.map([(A, C), (WIDE, LONG_C)])


@probe("mat_col")
def no_columns(student):
    return student.mat_col.map([(A, WIDE), (WIDE, SQUARE)])


@probe("row_mat_col")
def three_factors(student):
    return student.row_mat_col.map([(R, A, C), (LONG_R, SQUARE, LONG_C)])


@probe("row_mat_col", aspect="edges")
def three_factors_of_different_sides(student):
    return student.row_mat_col.map([(R, WIDE, LONG_C), (LONG_R, WIDE.T, C), (R, C, ONE), (ONE, LONG_R, LONG_C)])


@probe("row_mat_col")
def no_row_or_no_column(student):
    return student.row_mat_col.map([(A, A, C), (R, A, WIDE)])


@probe("scalar_of", ignore=("memory",))
def one_element(student):
    return student.scalar_of.map([(torch.tensor([[17.0]]),), (torch.tensor([[-2.5]]),)])


@probe("scalar_of", ignore=("memory",), aspect="edges")
def more_than_one(student):
    return student.scalar_of.map([(C,), (LONG_R,)])


@probe("scalar_of", ignore=("memory",))
def tracked_element(student):
    return [student.scalar_of(torch.tensor([[17.0]], requires_grad=True))]


@part("row_col")
def test_products(student, probes):
    """The products of neighbours are added up to one number, and the shape is (1, 1).

    同じ位置の数をかけて合計した数が 1 つ、shape (1, 1) で返ります。
    """
    check(rows_times_columns(student), probes["rows_times_columns"])
    multiplies(student.row_col, [(ONE * 3, ONE * 4)])


@part("row_col")
def test_wrong_order(student, probes):
    """A column and a row in the wrong order raise `ValueError`.

    縦ベクトルと横ベクトルの順序が逆なら、`ValueError` が出ます。
    """
    check(the_wrong_way_round(student), probes["the_wrong_way_round"])


@part("row_col")
def test_misfits(student):
    """Unequal lengths, matrices with more rows or columns, and inputs with one or three axes raise `ValueError`.

    長さが違うとき、行や列が多いとき、軸が 1 本や 3 本のときは、`ValueError` が出ます。
    """
    refuses(student.row_col, [(R, LONG_C), (LONG_R, C), (ONE, C), (R, ONE), (A, C), (R, A)])
    refuses(student.row_col, [(R[0], C), (R, C[:, 0]), (R[0], C[:, 0]), (ONE[0], ONE)])
    refuses(student.row_col, [(R[None], C), (R, C[None]), (R[..., None], C), (R, C[..., None])])


@part("row_col")
def test_dtypes_and_devices(student):
    """The result has the dtype of the inputs, with all its digits, and is on their device.

    戻り値は入力と同じ dtype で精度が保たれ、入力と同じ device にあります。
    """
    multiplies(student.row_col, kinds(row, column))
    check(student.row_col(on_device(R), on_device(C)), R @ C, on="device")


@part("row_col")
def test_views_and_second_call(student):
    """Views are multiplied like others, and writing into a result changes neither arguments nor the next answer.

    ビューも同じようにかけられ、戻り値に書き込んでも、引数も次の答えも変わりません。
    """
    multiplies(student.row_col, [TURNED, SPREAD])
    check(student.define(TWICE)(student.row_col, ONE * 3, ONE), ONE * 3)
    check(student.define(TWICE)(student.row_col, ONE, ONE * 3), ONE * 3)


@part("mat_col")
def test_products_with_a_matrix(student, probes):
    """Each row of A gives one number, and all of them stand in a column.

    `A` の行ごとに数が 1 つでき、縦に並びます。
    """
    check(matrices_times_columns(student), probes["matrices_times_columns"])
    multiplies(student.mat_col, [(ONE * 3, ONE * 4), (LONG_R, LONG_C), (LONG_C, ONE * 3)])


@part("mat_col")
def test_no_column(student, probes):
    """A second factor with more than one column raises `ValueError`.

    2 番目の引数に列が 2 つ以上あれば、`ValueError` が出ます。
    """
    check(no_columns(student), probes["no_columns"])


@part("mat_col")
def test_misfits_with_a_matrix(student):
    """Unequal lengths, and inputs with one or three axes, raise `ValueError`.

    長さが違うときと、軸が 1 本や 3 本のときは、`ValueError` が出ます。
    """
    refuses(student.mat_col, [(A, LONG_C), (WIDE, C), (A, ONE), (C, C), (A, R)])
    refuses(student.mat_col, [(A, C[:, 0]), (R[0], C), (R[0], C[:, 0]), (ONE, ONE[0])])
    refuses(student.mat_col, [(A[None], C), (A, C[None]), (A[..., None], C), (A, C[..., None])])


@part("mat_col")
def test_dtypes_and_devices_with_a_matrix(student):
    """The result has the dtype of the inputs, with all its digits, and is on their device.

    戻り値は入力と同じ dtype で精度が保たれ、入力と同じ device にあります。
    """
    multiplies(student.mat_col, kinds(whole, column))
    check(student.mat_col(on_device(WIDE), on_device(LONG_C)), WIDE @ LONG_C, on="device")


@part("mat_col")
def test_views_and_second_call_with_a_matrix(student):
    """Views are multiplied like others, and writing into a result changes neither arguments nor the next answer.

    ビューも同じようにかけられ、戻り値に書き込んでも、引数も次の答えも変わりません。
    """
    multiplies(student.mat_col, [(VIEW, R.T), (A.T, SPREAD[1])])
    check(student.define(TWICE)(student.mat_col, torch.eye(2), C), C)
    check(student.define(TWICE)(student.mat_col, C, ONE), C)


@part("row_mat_col")
def test_products_with_three_factors(student, probes):
    """The row times what matrix and column give is one number, and its shape is (1, 1).

    行列と縦ベクトルの積に横ベクトルをかけた数が 1 つ、shape (1, 1) で返ります。
    """
    check(three_factors(student), probes["three_factors"])


@part("row_mat_col")
def test_different_sides(student, probes):
    """The matrix need not be square, and any side can be 1.

    行列は正方行列とは限らず、どのサイズも 1 のことがあります。
    """
    check(three_factors_of_different_sides(student), probes["three_factors_of_different_sides"])


@part("row_mat_col")
def test_no_row_or_no_column(student, probes):
    """A matrix in place of the row or of the column raises `ValueError`.

    横ベクトルや縦ベクトルの代わりに行列が来たら、`ValueError` が出ます。
    """
    check(no_row_or_no_column(student), probes["no_row_or_no_column"])


@part("row_mat_col")
def test_misfits_with_three_factors(student):
    """Neighbours that do not fit, and inputs with one or three axes, raise `ValueError`.

    隣どうしが合わないときと、軸が 1 本や 3 本のときは、`ValueError` が出ます。
    """
    refuses(
        student.row_mat_col,
        [(LONG_R, A, C), (R, A, LONG_C), (LONG_R, WIDE, C), (C, R, C), (R, C, R), (ONE, A, C), (R, A, ONE)],
    )
    refuses(student.row_mat_col, [(R[0], A, C), (R, A, C[:, 0]), (R, C[:, 0], ONE), (ONE, R[0], C), (ONE[0], R, C)])
    refuses(student.row_mat_col, [(R[None], A, C), (R, A[None], C), (R, A, C[None])])
    refuses(student.row_mat_col, [(R[..., None], A, C), (R, A[..., None], C), (R, A, C[..., None])])


@part("row_mat_col")
def test_dtypes_and_devices_with_three_factors(student):
    """The result has the dtype of the inputs, with all its digits, and is on their device.

    戻り値は入力と同じ dtype で精度が保たれ、入力と同じ device にあります。
    """
    multiplies(student.row_mat_col, [(FINE[:1], FINE, FINE[:, :1]), (WHOLE[1:], WHOLE, torch.tensor([[11], [3]]))])
    check(student.row_mat_col(on_device(R), on_device(WIDE), on_device(LONG_C)), R @ WIDE @ LONG_C, on="device")


@part("row_mat_col")
def test_views_and_second_call_with_three_factors(student):
    """Views are multiplied like others, and writing into a result changes neither arguments nor the next answer.

    ビューも同じようにかけられ、戻り値に書き込んでも、引数も次の答えも変わりません。
    """
    multiplies(student.row_mat_col, [(C.T, VIEW, R.T), (SPREAD[0], A.T, SPREAD[1])])
    ones = [(ONE * 3, ONE, ONE), (ONE, ONE * 3, ONE), (ONE, ONE, ONE * 3)]
    twice = student.define(TWICE)
    check([twice(student.row_mat_col, *factors) for factors in ones], [ONE * 3] * 3)


@part("scalar_of")
def test_one_element(student, probes):
    """The one element comes back as a tensor with no axes.

    ただ 1 つの要素が、軸のないテンソルで返ります。
    """
    check(one_element(student), probes["one_element"])


@part("scalar_of")
def test_more_than_one(student, probes):
    """More than one element, or none, raises `ValueError`.

    要素が 2 個以上のときと、1 個もないときは、`ValueError` が出ます。
    """
    check(more_than_one(student), probes["more_than_one"])
    empty = [torch.ones(shape) for shape in ((0,), (0, 1), (1, 0), (1, 1, 0))]
    refuses(student.scalar_of, [(t,) for t in (C[:, 0], A, SQUARE[None], *empty)])


@part("scalar_of")
def test_gradients(student, probes):
    """The result of a tracked tensor is tracked: gradients flow back to it.

    追跡中のテンソルの戻り値は追跡中で、勾配 (gradient) が元のテンソルまで伝わります。
    """
    check(tracked_element(student), probes["tracked_element"], ignore=("memory",))


@part("scalar_of")
def test_axes(student):
    """Any number of axes from 0 to 3 is taken away, also of a view.

    軸が 0 本から 3 本まで、何本でも取り除かれます。ビューでも同じです。
    """
    given = [torch.tensor(3.0), torch.tensor([4.0]), torch.tensor([[[5.0]]]), SQUARE[1:2, 2:], SQUARE.T[2:, :1]]
    check(student.scalar_of.map([(t,) for t in given]), [t.reshape(()) for t in given], ignore=("memory",))


@part("scalar_of")
def test_dtypes_and_devices_with_one_element(student):
    """The scalar has the dtype of the tensor, with all its digits, and is on its device.

    スカラーは入力と同じ dtype で精度が保たれ、入力と同じ device にあります。
    """
    given = [FINE[:1, :1], WHOLE[:1, 1:]]
    check(student.scalar_of.map([(t,) for t in given]), [t.reshape(()) for t in given], ignore=("memory",))
    check(student.scalar_of(on_device(FINE[1:, 1:])), FINE[1, 1], on="device", ignore=("memory",))
