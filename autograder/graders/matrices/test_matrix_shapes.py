"""Public graders of matrices/matrix_shapes: its probes, and checks on them."""

from itertools import pairwise, product

from autograder.grading import check, part, probe
from autograder.programs.observation import Observation

# Beside each other, the pairs that fit and those that do not tell all mistakes apart: outer sides, rows, columns and
# numbers of entries agree in some of them and differ in others; (1, 3) and (3, 1) could be broadcast.
FITTING = [((2, 3), (3, 4)), ((4, 3), (3, 2)), ((1, 3), (3, 1)), ((3, 3), (3, 5)), ((5, 3), (3, 3)), ((3, 3), (3, 3))]
TURNED = [((2, 3), (4, 2)), ((3, 4), (2, 3)), ((5, 2), (1, 5)), ((1, 4), (6, 1))]
MISFITS = [((2, 3), (5, 4)), ((3, 4), (3, 4)), ((2, 6), (4, 3)), ((2, 3), (4, 3)), ((4, 2), (4, 3)), ((3, 5), (4, 2))]
EMPTY = [((2, 0), (0, 3)), ((0, 3), (3, 4)), ((2, 3), (3, 0)), ((0, 5), (5, 0))]
LARGE = [((300, 400), (400, 500)), ((1_000_000, 2), (2, 1_000_000)), ((7, 1_000_000), (1_000_000, 999_999))]
ONE_OFF = [((300, 400), (401, 500)), ((5, 1_000_000), (999_999, 5)), ((999_999, 258), (257, 999_999))]
CHAINS = [
    [(2, 3), (3, 4), (4, 5)],
    [(2, 3), (3, 4), (4, 2)],
    [(6, 2), (2, 5)],
    [(5, 2), (2, 4), (4, 3), (3, 6)],
    [(2, 5), (5, 5), (5, 5), (5, 3)],
    [(2, 3), (3, 4), (4, 3), (3, 5)],
    [(3, 4), (4, 2), (2, 6), (6, 5), (5, 7)],
]
STARTS = [
    [(2, 3), (4, 3), (3, 5)],
    [(2, 3), (4, 5)],
    [(2, 4), (3, 5), (5, 6), (6, 7)],
    [(2, 3), (4, 5), (5, 3), (3, 2)],
]
LATER = [
    [(2, 3), (3, 4), (5, 6)],
    [(2, 3), (3, 5), (4, 6)],
    [(2, 3), (3, 4), (5, 6), (6, 7)],
    [(2, 3), (3, 4), (4, 6), (5, 7)],
    [(7, 2), (2, 4), (4, 3), (5, 6), (6, 2)],
    [(7, 2), (2, 4), (4, 3), (3, 6), (5, 7)],
]


def refused(a, b):
    """What refusing two shapes shows."""
    return Observation("raised", error="ValueError", bases=("ValueError",), mentions=(str(a), str(b)))


def each(student, function, pairs):
    """A call for each pair, in a list: so a mistake has its name whether or not an error's message has the shapes."""
    unpacked = student.define("lambda f, pair: f(*pair)")
    return [unpacked(function, [a, b]) for a, b in pairs]


@probe("can_multiply")
def pairs_of_shapes(student):
    return each(student, student.can_multiply, FITTING + TURNED + MISFITS)


@probe("can_multiply")
def every_small_pair(student):
    every = student.define("lambda f, pairs: [f(*pair) for pair in pairs]")
    return [every(student.can_multiply, list(product(product((1, 2, 3), repeat=2), repeat=2)))]


@probe("can_multiply", aspect="edges")
def large_pairs(student):
    return each(student, student.can_multiply, LARGE + ONE_OFF)


@probe("product_shape")
def products(student):
    return each(student, student.product_shape, FITTING)


@probe("product_shape")
def refusals(student):
    return each(student, student.product_shape, TURNED + MISFITS)


@probe("chain_shape")
def chains(student):
    return student.chain_shape.map((shapes,) for shapes in CHAINS)


@probe("chain_shape")
def misfits_at_the_start(student):
    return student.chain_shape.map((shapes,) for shapes in STARTS)


@probe("chain_shape")
def misfits_later(student):
    return student.chain_shape.map((shapes,) for shapes in LATER)


@probe("chain_shape", aspect="edges")
def one_matrix(student):
    return student.chain_shape.map([([(2, 3)],), ([(4, 1)],)])


@probe("chain_shape", aspect="edges")
def no_matrices(student):
    return [student.chain_shape([])]


@part("can_multiply")
def test_pairs_that_fit(student):
    """True where a row of the first matrix is as long as a column of the second.

    1 つ目の行列の行と 2 つ目の行列の列が同じ長さなら True です。
    """
    check(student.can_multiply.map(FITTING), [True] * len(FITTING))


@part("can_multiply")
def test_pairs_that_do_not(student):
    """False where a row of the first is longer or shorter than a column of the second.

    1 つ目の行列の行が 2 つ目の行列の列より長いときも短いときも False です。
    """
    check(student.can_multiply.map(MISFITS), [False] * len(MISFITS))


@part("can_multiply")
def test_the_order_counts(student):
    """The order counts: two shapes can fit one way round and not the other.

    順序が大切です。ある順序で合う 2 つの shape が、逆の順序では合わないことがあります。
    """
    check(student.can_multiply.map((b, a) for a, b in TURNED), [True] * len(TURNED))
    check(student.can_multiply.map(TURNED), [False] * len(TURNED))


@part("can_multiply")
def test_sides_of_length_0(student):
    """A side of length 0 fits a side of length 0, and no other.

    長さ 0 のサイズに合うのは、長さ 0 のサイズだけです。
    """
    check(student.can_multiply.map(EMPTY), [True] * len(EMPTY))
    check(student.can_multiply.map([((2, 0), (3, 2)), ((2, 3), (0, 2)), ((0, 4), (5, 0))]), [False] * 3)


@part("can_multiply")
def test_large_sides(student):
    """Sides can be large, and must agree exactly.

    サイズは大きいこともあり、そのときもぴったり同じでなければなりません。
    """
    check(student.can_multiply.map(LARGE + ONE_OFF), [True] * len(LARGE) + [False] * len(ONE_OFF))


@part("product_shape")
def test_products(student):
    """The product has the rows of the first matrix and the columns of the second.

    積の行数は 1 つ目の行列の行数、列数は 2 つ目の行列の列数です。
    """
    check(student.product_shape.map(FITTING), [(a[0], b[1]) for a, b in FITTING])


@part("product_shape")
def test_sides_of_length_0_in_products(student):
    """Sides of length 0 are allowed, inside and outside.

    長さ 0 のサイズは、内側にも外側にもあり得ます。
    """
    check(student.product_shape.map(EMPTY), [(a[0], b[1]) for a, b in EMPTY])


@part("product_shape")
def test_large_products(student):
    """Sides can be large: no matrix of that size has to be made.

    サイズは大きいこともあります。そのサイズの行列を作る必要はありません。
    """
    check(student.product_shape.map(LARGE), [(a[0], b[1]) for a, b in LARGE])


@part("product_shape")
def test_refusals(student):
    """Shapes that do not fit raise `ValueError`, whichever inner side is the longer.

    内側のサイズのどちらが長くても、合わない shape では `ValueError` が出ます。
    """
    pairs = [*TURNED, *MISFITS, ((2, 0), (3, 2)), ((2, 3), (0, 2)), *ONE_OFF]
    check(student.product_shape.map(pairs), [ValueError] * len(pairs))


@part("product_shape")
def test_message(student):
    """The message of the `ValueError` contains both shapes as Python prints them.

    `ValueError` のメッセージには、両方の shape が Python の表示どおりに入ります。
    """
    pairs = [((2, 3), (4, 2)), ((3, 5), (4, 3)), ((0, 12), (1, 0))]
    check(student.product_shape.map(pairs), [refused(a, b) for a, b in pairs])


@part("chain_shape")
def test_chains(student, probes):
    """The rows are those of the first matrix, the columns those of the last.

    行数は最初の行列のもの、列数は最後の行列のものです。
    """
    check(chains(student), probes["chains"])


@part("chain_shape")
def test_one_matrix(student, probes):
    """A single shape is its own answer.

    shape が 1 つだけなら、それが答えです。
    """
    check(one_matrix(student), probes["one_matrix"])


@part("chain_shape")
def test_misfits_at_the_start(student, probes):
    """A misfit of the first two matrices is refused, though all others fit.

    ほかがすべて合っていても、最初の 2 つが合わなければ `ValueError` です。
    """
    check(misfits_at_the_start(student), probes["misfits_at_the_start"])


@part("chain_shape")
def test_misfits_later(student, probes):
    """A misfit in the middle or at the end is refused, though the first two fit.

    最初の 2 つが合っていても、途中や最後に合わないところがあれば `ValueError` です。
    """
    check(misfits_later(student), probes["misfits_later"])


@part("chain_shape")
def test_no_matrices(student, probes):
    """An empty list raises `ValueError`.

    空のリストでは `ValueError` が出ます。
    """
    check(no_matrices(student), probes["no_matrices"])


@part("chain_shape")
def test_sides_of_length_0_and_large_ones(student):
    """Sides can have length 0 or be large, anywhere in the list.

    長さ 0 のサイズも大きなサイズも、リストのどこにでもあり得ます。
    """
    chains = [
        [(0, 3), (3, 4)],
        [(2, 3), (3, 4), (4, 0)],
        [(5, 0), (0, 6)],
        [(1_000_000, 300), (300, 5), (5, 1_000_000)],
    ]
    check(student.chain_shape.map((shapes,) for shapes in chains), [(s[0][0], s[-1][1]) for s in chains])
    misfits = [[(300, 1_000_000), (999_999, 300)], [(2, 0), (3, 2)], [(2, 3), (0, 4)]]
    check(student.chain_shape.map((shapes,) for shapes in misfits), [ValueError] * len(misfits))


@part("chain_shape")
def test_long_list(student):
    """The list can hold 300 shapes, and the same shape more than once.

    リストには 300 個までの shape が入り、同じ shape が何度も出てくることもあります。
    """
    long = list(pairwise(range(2, 303)))
    again = [(2, 3), (3, 2)] * 2 + [(2, 3), (3, 4)]
    check(student.chain_shape.map([(long,), (again,)]), [(2, 302), (2, 4)])
    check(student.chain_shape([*again[:3], (4, 5)]), ValueError)
