"""Public graders of matrices/scalar_vector_matrix_tensor: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe

A = torch.tensor([[1.0, 2, 3], [4, 5, 6]])
B = torch.tensor([[7.0, 8, 9], [10, 11, 12]])
C = torch.tensor([[-3.0, 13, 2], [8, -5, 14]])
FINE = torch.tensor([[0.1, 1.7], [-2.2, 0.8], [3.1, 0.7]], dtype=torch.float64)
WHOLE = torch.tensor([[7, -2, 40], [1, 9_007_199_254_740_993, 3]])
"""Neither survives a way through a smaller dtype: float64 through float32, int64 through float64."""

ONE_ELEMENT = [torch.tensor([3.0]), torch.tensor([[3.0]])]
SEVERAL = [torch.tensor([4.0, 5.0, 6.0]), torch.tensor([[1.0, 2.0]]), A, A[None]]
MANY_AXES = [torch.ones(2, 1, 1, 2), torch.ones(3, 2, 4, 1, 2), torch.ones(2, 1, 3, 1, 2, 4)]
EMPTY = [torch.empty(0, 3), torch.empty(0, 2, 3)]

FLOATS = [0.5, -2.25, 4.0]
WHOLE_NUMBERS = [[1, 2, 3], [-7, 12], [3, 0.5, -8]]

# Nothing that could be broadcast, so that torch refuses to fill a new tensor as it refuses to stack. Rows, columns or
# both are more or fewer, or the numbers are as many; in some the ends are alike.
AT_THE_START = [[A, A.T], [A, C.T, B], [A, torch.ones(4, 3)], [A, torch.ones(2, 5)]]
LATER = [[A, B, A.T], [A, B, torch.ones(2, 2), C], [A, B, torch.ones(4, 3), C]]
BROADCAST = [[A, A[:1]], [A, B, C[:, :1]], [A[:1], B]]


def each(given):
    """An argument list for each of them."""
    return [(one,) for one in given]


@probe("kind")
def several_elements(student):
    return student.kind.map(each(SEVERAL))


@probe("kind")
def one_element(student):
    return student.kind.map(each(ONE_ELEMENT))


@probe("kind", aspect="edges")
def no_axes(student):
    return [student.kind(torch.tensor(3.0))]


@probe("kind", aspect="edges")
def many_axes(student):
    return student.kind.map(each(MANY_AXES))


@probe("kind", aspect="edges")
def lengths_of_0(student):
    return student.kind.map(each(EMPTY))


@probe("column")
def floats(student):
    return [student.column(FLOATS)]


@probe("column", aspect="edges")
def whole_numbers(student):
    return student.column.map(each(WHOLE_NUMBERS))


@probe("column", aspect="edges")
def no_numbers(student):
    return [student.column([])]


@probe("stack_matrices")
def piles(student):
    return student.stack_matrices.map(each([[A, B], [C, A, B]]))


@probe("stack_matrices")
def in_other_dtypes(student):
    return student.stack_matrices.map(each([[FINE, -3 * FINE], [WHOLE, WHOLE - 5]]))


@probe("stack_matrices")
def shapes_that_differ(student):
    return student.stack_matrices.map(each(AT_THE_START + LATER))


@probe("stack_matrices", aspect="arguments")
def one_matrix(student):
    return [student.stack_matrices([B])]


@probe("stack_matrices", aspect="devices")
def on_another_device(student):
    return [student.stack_matrices([on_device(A), on_device(B)])]


@probe("stack_matrices", aspect="edges")
def shapes_to_broadcast(student):
    return student.stack_matrices.map(each(BROADCAST))


@probe("stack_matrices", aspect="edges")
def no_matrices(student):
    return [student.stack_matrices([])]


@probe("stack_matrices", aspect="edges")
def sides_of_0(student):
    return student.stack_matrices.map(each([[torch.empty(0, 3)] * 2, [torch.empty(2, 0)]]))


@part("kind")
def test_the_four_kinds(student):
    """No axes make a scalar, one a vector, two a matrix, three a tensor.

    軸が 0 本ならスカラー、1 本ならベクトル、2 本なら行列、3 本ならテンソルです。
    """
    given = [torch.tensor(3.0), torch.tensor([4.0, 5.0, 6.0]), A, torch.zeros(2, 3, 4)]
    check(student.kind.map(each(given)), ["scalar", "vector", "matrix", "tensor"])


@part("kind")
def test_lengths_of_1(student):
    """Axes of length 1 count like others: neither one element nor one row changes the kind.

    長さ 1 の軸も同じように数えます。要素や行が 1 つだけでも、種類は変わりません。
    """
    given = [*ONE_ELEMENT, torch.tensor([[1.0, 2.0]]), torch.ones(4, 1), A[None], torch.ones(1, 1, 1)]
    check(student.kind.map(each(given)), ["vector", "matrix", "matrix", "matrix", "tensor", "tensor"])


@part("kind")
def test_many_axes(student, probes):
    """Three axes or more make a tensor; there may be six.

    軸が 3 本以上ならテンソルです。6 本のこともあります。
    """
    check(many_axes(student), probes["many_axes"])


@part("kind")
def test_lengths_of_0(student):
    """Axes of length 0 count like others.

    長さ 0 の軸も、同じように数えます。
    """
    given = [torch.empty(0), torch.empty(3, 0), *EMPTY]
    check(student.kind.map(each(given)), ["vector", "matrix", "matrix", "tensor"])


@part("kind")
def test_any_dtype_and_device(student):
    """Neither dtype nor device plays a part.

    dtype も device も、答えには関係しません。
    """
    given = [WHOLE, FINE, A > 2, torch.tensor(5), torch.tensor([True]), on_device(A), on_device(torch.tensor(2.0))]
    check(student.kind.map(each(given)), ["matrix"] * 3 + ["scalar", "vector", "matrix", "scalar"])


@part("column")
def test_floats(student, probes):
    """The numbers stand below each other, in their order: n rows and one column.

    数は順序のまま縦に並びます。n 行 1 列です。
    """
    check(floats(student), probes["floats"])


@part("column")
def test_whole_numbers(student, probes):
    """Whole numbers give float32, too, alone or mixed with floats.

    整数だけでも、float と混ざっていても、dtype は float32 です。
    """
    check(whole_numbers(student), probes["whole_numbers"])


@part("column")
def test_one_number_and_none(student):
    """One number gives the shape (1, 1), and none gives (0, 1).

    数が 1 つなら shape は (1, 1)、1 つもなければ (0, 1) です。
    """
    check(student.column.map([([5.5],), ([],)]), [torch.tensor([[5.5]]), torch.empty(0, 1)])


@part("stack_matrices")
def test_piles(student, probes):
    """The first axis says which matrix it is; each of them stays as it was.

    最初の軸は何番目の行列かを表し、どの行列も元のままです。
    """
    check(piles(student), probes["piles"])


@part("stack_matrices")
def test_dtypes(student, probes):
    """float64 stays float64 and int64 stays int64, with all their digits.

    float64 は float64 のまま、int64 は int64 のままで、精度も保たれます。
    """
    check(in_other_dtypes(student), probes["in_other_dtypes"])


@part("stack_matrices")
def test_shapes_that_differ(student):
    """If not all shapes are the same, wherever one differs, `ValueError` is raised.

    shape がすべて同じではないときは、どこが違っていても `ValueError` が出ます。
    """
    unlike = AT_THE_START + LATER + BROADCAST
    check(student.stack_matrices.map(each(unlike)), [ValueError] * len(unlike))


@part("stack_matrices")
def test_no_matrices(student, probes):
    """An empty list raises `ValueError`.

    空のリストでは `ValueError` が出ます。
    """
    check(no_matrices(student), probes["no_matrices"])


@part("stack_matrices")
def test_on_another_device(student):
    """Matrices on another device give a result on that device.

    行列が別の device にあれば、戻り値もその device にあります。
    """
    check(student.stack_matrices([on_device(A), on_device(B)]), torch.stack([A, B]), on="device")


@part("stack_matrices")
def test_lengths_of_0_in_matrices(student, probes):
    """Lengths of 0 are allowed: two matrices of shape (0, 3) give (2, 0, 3).

    長さ 0 の軸があっても構いません。shape が (0, 3) の行列 2 つなら (2, 0, 3) です。
    """
    check(sides_of_0(student), probes["sides_of_0"])


@part("stack_matrices")
def test_one_matrix_and_new_memory(student):
    """One matrix is enough, and writing into a result changes no matrix and no other result.

    行列は 1 つだけでも構いません。戻り値に書き込んでも、どの行列も、ほかの戻り値も変わりません。
    """
    check(student.stack_matrices([B]), B[None])
    kept = student.define("lambda f, x: [f(x), f(x).fill_(9)][0]")
    check(kept(student.stack_matrices, [A, C]), torch.stack([A, C]))
