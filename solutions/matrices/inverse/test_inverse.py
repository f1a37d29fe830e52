"""Hidden graders of matrices/inverse: unseen matrices against the key."""

import torch

from autograder.grading import check, on_device, part

OTHER_SHAPES = [(1, 1), (1, 2), (2, 1), (2, 3), (3, 2), (3, 3), (1, 4), (4, 1), (2, 4), (4, 4), (4, 2), (10, 10)]


def numbers(rng, count, least, most):
    """Whole numbers from `least` to `most`, some negative."""
    return torch.from_numpy(rng.integers(least, most + 1, count) * (1 - 2 * rng.integers(0, 2, count))).float()


def larger_diagonal(rng):
    """Four numbers none of which is 0; those on the diagonal are larger, so the determinant is not 0."""
    (a, d), (b, c) = numbers(rng, 2, 11, 30), numbers(rng, 2, 2, 9)
    return torch.stack([a, b, c, d]).reshape(2, 2)


def dependent(rng):
    """Its rows are multiples of each other, so the determinant is exactly 0."""
    row, times = numbers(rng, 2, 2, 30), numbers(rng, 2, 2, 9)
    return times[:, None] * row


@part("inv2")
def test_every_matrix(student, key, rng):
    """Whatever the signs of the numbers and of the determinant, and where a number is 0, there is one inverse.

    数や行列式の符号に関係なく、0 が混ざっていても、逆行列は 1 つです。
    """
    matrices = [larger_diagonal(rng) for _ in range(4)]
    matrices += [larger_diagonal(rng).flip(0), larger_diagonal(rng).tril(), larger_diagonal(rng).triu()]
    matrices += [larger_diagonal(rng).tril().triu(), larger_diagonal(rng).tril().flip(0), torch.eye(2)]
    calls = [(M,) for M in matrices]
    check(student.inv2.map(calls), key.inv2.map(calls))


@part("inv2")
def test_no_inverse(student, rng):
    """Every matrix with determinant 0 raises `ValueError`, in each dtype and on each device.

    行列式が 0 なら、どの dtype でも、どの device でも `ValueError` が出ます。
    """
    matrices = [dependent(rng) for _ in range(3)] + [dependent(rng).double(), on_device(dependent(rng))]
    matrices += [
        torch.zeros(2, 2),
        torch.ones(2, 2),
        torch.tensor([[0.0, 3], [0, 5]]),
        torch.tensor([[0.0, 0], [2, 7]]),
    ]
    check(student.inv2.map([(M,) for M in matrices]), [ValueError] * len(matrices))


@part("inv2")
def test_kinds(student, key, rng):
    """The dtype, its digits and the device stay, also where the determinant is small or A is a view.

    行列式が小さいときやビューのときも、dtype と精度と device は A と同じです。
    """
    fine = larger_diagonal(rng).double() / 3
    small = torch.tensor([[1.0, 1], [1, 1 - 2**-21]])
    placed = [fine, fine.T, on_device(fine), on_device(larger_diagonal(rng)), on_device(fine.T)]
    placed += [small, -small.double(), fine * 2.0**-40, fine.repeat_interleave(2, 0)[::2]]
    calls = [(M,) for M in placed]
    check(student.inv2.map(calls), key.inv2.map(calls))


@part("inv2")
def test_other_shapes(student, rng):
    """Any other shape raises `ValueError`, with each number of rows or columns.

    行や列の数がいくつでも、ほかの shape では `ValueError` が出ます。
    """
    check(student.inv2.map([(rng.tensor(*shape),) for shape in OTHER_SHAPES]), [ValueError] * len(OTHER_SHAPES))


@part("inv2")
def test_memory_of_its_own(student, key, rng):
    """Writing into a result changes neither A nor another result, even if A is its own inverse.

    戻り値に書き込んでも、A もほかの戻り値も変わりません。A が自分自身の逆行列のときも同じです。
    """
    kept = student.define("lambda f, x: [f(x), f(x).fill_(-1), f(x.T).fill_(-1)][0]")
    n = float(rng.integers(3, 20))
    for M in (larger_diagonal(rng), torch.tensor([[n, 1 - n], [1 + n, -n]]), torch.eye(2)):
        check(kept(student.inv2, M), key.inv2(M))


def shear(rng, side, dtype=torch.float32):
    """A matrix of whole numbers, and its inverse: steps that add a multiple of a row to the next one, and back."""
    M, back = torch.eye(side, dtype=dtype), torch.eye(side, dtype=dtype)
    for i, times in enumerate(numbers(rng, side - 1, 2, 5).tolist()):
        M[i + 1] += times * M[i]
        back[:, i] -= times * back[:, i + 1]
    return M, back


def identity_with(side, row, column, number, dtype=torch.float32):
    """An identity with something added in one place."""
    M = torch.eye(side, dtype=dtype)
    M[row, column] += number
    return M


def answers(student, pairs):
    """All of them in one call, which costs less than a call each."""
    return student.define("lambda f, pairs: [f(*pair) for pair in pairs]")(student.is_inverse, pairs)


@part("is_inverse")
def test_inverses(student, rng):
    """Inverses are found in every size and dtype, on every device, as views too.

    サイズ、dtype、device が何でも、ビューでも、逆行列なら `True` です。
    """
    pairs = [[torch.tensor([[8.0]]), torch.tensor([[0.125]])], *(list(shear(rng, side)) for side in (2, 4))]
    pairs += [[2 * torch.eye(10).roll(3, 0), torch.eye(10).roll(-3, 0) / 2], list(shear(rng, 3, torch.float64))]
    pairs += [[M.T, back.T] for M, back in [shear(rng, 3)]]
    pairs += [
        [on_device(M) for M in shear(rng, side, dtype)] for side, dtype in ((2, torch.float32), (3, torch.float64))
    ]
    check(answers(student, pairs), [True] * len(pairs))


@part("is_inverse")
def test_one_other_number(student):
    """One number of the product that is off by more than 0.0001, in whatever place, is enough for False.

    積のどこか 1 か所でも差が 0.0001 より大きければ False です。
    """
    places = [(row, column) for row in range(3) for column in range(3)]
    pairs = [[torch.eye(3), identity_with(3, *place, sign * 1.5e-4)] for place in places for sign in (1, -1)]
    pairs += [[torch.eye(3), identity_with(3, *place, sign * 3.0)] for place in places[:4] for sign in (1, -1)]
    pairs += [[torch.eye(2, dtype=torch.float64), identity_with(2, 1, 0, 1.5e-4, torch.float64)]]
    pairs += [[torch.eye(1), torch.tensor([[1.5]])], [on_device(torch.eye(2)), on_device(identity_with(2, 0, 1, -2))]]
    check(answers(student, pairs), [False] * len(pairs))


@part("is_inverse")
def test_rounding(student):
    """Differences below 0.0001 are allowed in every place, several at a time.

    0.0001 より小さな差は、どの場所でも、いくつあっても許します。
    """
    places = [(0, 0), (1, 1), (2, 2), (0, 2), (2, 0), (1, 2)]
    pairs = [[torch.eye(3), identity_with(3, *place, sign * 8e-5)] for place in places for sign in (1, -1)]
    pairs += [[torch.eye(4), torch.eye(4) + sign * 8e-5] for sign in (1, -1)]
    pairs += [[on_device(torch.eye(4)), on_device(torch.eye(4) * (1 + 6e-5))]]
    pairs += [[torch.eye(2, dtype=torch.float64), identity_with(2, 0, 0, -8e-5, torch.float64)]]
    check(answers(student, pairs), [True] * len(pairs))


@part("is_inverse")
def test_like_an_inverse(student, rng):
    """Something in common with an inverse is not enough: its determinant, its sum, or 1 entry by entry.

    逆行列と同じところ (行列式、合計、要素ごとの積の 1) があるだけでは `False` です。
    """
    n = float(rng.integers(2, 9))
    M, back = shear(rng, 3)
    A = larger_diagonal(rng)
    pairs = [[M, M], [M, back.T], [M, -back], [M, n * back], [M, back / n], [A, 1 / A], [A, torch.eye(2)]]
    pairs += [[torch.eye(2), torch.tensor([[1 + n, -n], [n, 1 - n]])], [torch.eye(3), torch.eye(3)[[1, 2, 0]]]]
    pairs += [[torch.ones(4, 4) / 4, torch.ones(4, 4)], [torch.eye(2), torch.tensor([[n, 0], [0, 1 / n]])]]
    check(answers(student, [*pairs, [M, back]]), [*[False] * len(pairs), True])


@part("is_inverse")
def test_not_square(student):
    """Matrices that are not square, or of different sizes, give False, whatever is in them.

    正方行列でないときやサイズが違うときは、何が入っていても `False` です。
    """
    shapes = [((1, 2), (2, 1)), ((2, 5), (5, 2)), ((5, 2), (2, 5)), ((3, 3), (3, 2)), ((4, 4), (2, 2))]
    shapes += [((1, 1), (3, 3)), ((1, 3), (1, 3)), ((2, 3), (3, 3)), ((4, 2), (4, 4)), ((2, 5), (2, 2))]
    shapes += [((3, 3), (1, 1)), ((2, 2), (2, 1)), ((1, 1), (1, 4)), ((5, 1), (5, 1)), ((4, 1), (1, 1))]
    pairs = [[torch.eye(*one), torch.eye(*two)] for one, two in shapes]
    pairs.append([on_device(torch.eye(2, 3)), on_device(torch.eye(3, 2))])
    check(answers(student, pairs), [False] * len(pairs))
