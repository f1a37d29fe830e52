"""Public graders of matrices/inverse: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe

A = torch.tensor([[1.0, 2], [3, 4]])
A_INVERSE = torch.tensor([[-2.0, 1], [1.5, -0.5]])
OWN_INVERSE = torch.tensor([[2.0, -3], [1, -2]])
MATRICES = [A, torch.tensor([[2.0, -1], [5, 3]]), torch.tensor([[3.0, -7], [1, -2]]), torch.tensor([[2.0, 5], [3, 7]])]
FINE = torch.tensor([[0.1, 1.7], [-2.2, 0.8]], dtype=torch.float64)
SINGULAR = [torch.tensor([[1.0, 2], [2, 4]]), torch.tensor([[3.0, 6], [-1, -2]])]
SMALL = [torch.tensor([[1.0, 1], [1, 1 + 2**-20]]), torch.tensor([[2**-16, 3 * 2**-16], [0, 2**-17]])]
"""With determinants of a millionth and less, in numbers that float32 has."""

# Below and beside the first two rows and columns stand numbers that a program which only looks there never sees.
OTHER_SHAPES = [[[1, 2, 5], [3, 4, 7]], [[1, 2], [3, 4], [5, 7]], [[1, 2, 5], [3, 4, 7], [6, 9, 8]]]

TURN, SHEAR = torch.tensor([[1.0, -1], [1, 1]]), torch.tensor([[1.0, 2], [0, 1]])
ONES, EYE = torch.ones(2, 2), torch.eye(2)
# Each line for another belief: entry by entry; all ones; determinants; ones on the diagonal; a number that is too small
# is none that is too large; nearly right, and right in B but not in A B.
OTHERS = [
    *([A, 1 / A], [MATRICES[1], 1 / MATRICES[1]], [TURN, TURN]),
    *([ONES / 2, ONES], [ONES, ONES]),
    *([SHEAR, torch.tensor([[1.0, 3], [0, 1]])], [A, -A_INVERSE], [A, A_INVERSE.T]),
    *([SHEAR, EYE], [EYE, torch.tensor([[1.0, 0], [-3, 1]])]),
    *([A, 2 * A_INVERSE], [A, A_INVERSE / 2], [EYE, torch.tensor([[1.5, -0.5], [-2, 3]])]),
    *([EYE, 1.001 * EYE], [EYE, 0.999 * EYE], [1000 * EYE, 0.00101 * EYE]),
]
INVERSES = [[A, A_INVERSE], [A_INVERSE, A], [OWN_INVERSE, OWN_INVERSE], [EYE, EYE]]
THREE = torch.tensor([[1.0, 2, 3], [0, 1, 4], [5, 6, 0]])
THREE_INVERSE = torch.tensor([[-24.0, 18, 5], [20, -15, -4], [-5, 4, 1]])
WIDE, TALL = torch.tensor([[1.0, 0, 2], [0, 1, 3]]), torch.tensor([[1.0, 0], [0, 1], [0, 0]])
"""Their product is an identity; the other way round it is not."""


def arguments(matrices):
    """The arguments of a call for each of these matrices."""
    return [(each,) for each in matrices]


def nearly(*numbers):
    """Calls with the identity and one to which each of these numbers is added, on the diagonal and beside it."""
    places = torch.tensor([[0.0, 0], [0, 1]]), torch.tensor([[0.0, 1], [0, 0]])
    return [(EYE, EYE + number * place) for number in numbers for place in places]


@probe("inv2")
def inverses(student):
    return student.inv2.map(arguments(MATRICES))


@probe("inv2")
def no_inverse(student):
    return student.inv2.map(arguments(SINGULAR))


@probe("inv2", aspect="devices")
def dtype_and_device(student):
    return student.inv2.map(arguments([FINE, on_device(A)]))


@probe("inv2", aspect="edges")
def other_shapes(student):
    return student.inv2.map(arguments(torch.tensor(rows).float() for rows in OTHER_SHAPES))


@probe("inv2", aspect="edges")
def small_determinants(student):
    return student.inv2.map(arguments(SMALL))


@probe("is_inverse")
def exactly_inverse(student):
    return student.is_inverse.map(INVERSES)


@probe("is_inverse")
def no_inverses(student):
    return student.is_inverse.map(OTHERS)


@probe("is_inverse")
def rounded(student):
    return student.is_inverse.map([*nearly(3e-5, 2e-6, 5e-9), (A, A_INVERSE * 1.00003), (EYE / 1000, 1000.03 * EYE)])


@probe("is_inverse", aspect="devices")
def fine_and_on_another_device(student):
    fine = [(FINE, torch.tensor([[1.0, 2], [3, 4]], dtype=torch.float64))]
    return student.is_inverse.map([*fine, (on_device(A), on_device(A_INVERSE))])


@probe("is_inverse", aspect="edges")
def three_by_three(student):
    return [student.is_inverse(THREE, THREE_INVERSE)]


@probe("is_inverse", aspect="edges")
def not_square(student):
    return student.is_inverse.map([(WIDE, TALL), (TALL, WIDE)])


@probe("is_inverse", aspect="edges")
def how_far(student):
    return student.is_inverse.map([*nearly(8e-5, -8e-5, 1.5e-4, -1.5e-4), (EYE, EYE + 8e-5)])


@part("inv2")
def test_inverses(student, probes):
    """The inverse is found by the formula: places, signs, and the determinant.

    逆行列は公式どおりです。数の場所、符号、行列式を使います。
    """
    check(inverses(student), probes["inverses"])


@part("inv2")
def test_no_inverse(student, probes):
    """A matrix with determinant 0 has no inverse: it raises `ValueError`.

    行列式が 0 の行列には逆行列がありません。`ValueError` が出ます。
    """
    check(no_inverse(student), probes["no_inverse"])
    check(student.inv2.map(arguments([torch.zeros(2, 2), on_device(SINGULAR[0])])), [ValueError] * 2)


@part("inv2")
def test_dtype_and_device(student, probes):
    """The result has the dtype of A, float64 with all its digits too, and is on the device of A.

    戻り値の dtype は A と同じで、float64 の精度も保たれます。device も A と同じです。
    """
    check(dtype_and_device(student), probes["dtype_and_device"])


@part("inv2")
def test_small_determinants(student, probes):
    """A determinant that is small but not 0 is no reason to refuse.

    行列式が小さくても、0 でなければ断りません。
    """
    check(small_determinants(student), probes["small_determinants"])


@part("inv2")
def test_other_shapes(student, probes):
    """Any other shape than (2, 2) raises `ValueError`.

    (2, 2) 以外の shape では `ValueError` が出ます。
    """
    check(other_shapes(student), probes["other_shapes"])
    check(student.inv2.map(arguments([torch.ones(1, 2), torch.eye(1), torch.ones(4, 1)])), [ValueError] * 3)


@part("inv2")
def test_views_and_memory(student):
    """Views have inverses like others, a result is new memory, and a second call gives the same answer.

    ビューの逆行列も同じように求められます。戻り値は新しいメモリにあり、もう一度呼んでも同じ答えです。
    """
    views = [A.T, THREE[::2, ::2], THREE.T[:2, 1:]]
    check(student.inv2.map(arguments(views)), [torch.linalg.inv(view) for view in views])
    kept = student.define("lambda f, x: [f(x), f(x).fill_(9)][0]")
    check(kept(student.inv2, A), A_INVERSE)
    check(kept(student.inv2, OWN_INVERSE), OWN_INVERSE)


@part("is_inverse")
def test_exactly_inverse(student, probes):
    """Matrices that undo each other give True, of whatever size: a Python bool.

    元に戻し合う行列なら、サイズが何でも True です。Python の bool を返します。
    """
    check(exactly_inverse(student), probes["exactly_inverse"])
    check(three_by_three(student), probes["three_by_three"])
    check(student.is_inverse(torch.tensor([[4.0]]), torch.tensor([[0.25]])), True)


@part("is_inverse")
def test_others(student, probes):
    """Other matrices give False: every number of A B has to be that of the identity.

    ほかの行列では False です。A B のどの数も、単位行列の数でなければなりません。
    """
    check(no_inverses(student), probes["no_inverses"])


@part("is_inverse")
def test_rounding(student, probes):
    """Differences up to 0.0001 are allowed, up or down, on the diagonal and beside it; larger ones are not.

    0.0001 までの差は、正でも負でも、対角線上でもほかの場所でも許します。それより大きな差は許しません。
    """
    check(rounded(student), probes["rounded"])
    check(how_far(student), probes["how_far"])


@part("is_inverse")
def test_not_square(student, probes):
    """Matrices that are not square, or of different sizes, give False, and no error is raised.

    正方行列でないときやサイズが違うときは False です。例外は出ません。
    """
    check(not_square(student), probes["not_square"])
    three = torch.eye(3)
    others = [(EYE, three), (three, TALL), (WIDE, three), (WIDE, EYE), (TALL, three), (WIDE, WIDE), (TALL, TALL)]
    check(student.is_inverse.map([*others, (EYE, torch.eye(1))]), [False] * 8)


@part("is_inverse")
def test_every_kind(student, probes):
    """The matrices may be float64, on another device, or views.

    行列は float64 のことも、別の device にあることも、ビューのこともあります。
    """
    check(fine_and_on_another_device(student), probes["fine_and_on_another_device"])
    check(student.is_inverse.map([(A.T, A_INVERSE.T), (A.double(), A_INVERSE.double())]), [True] * 2)
