"""Public graders of losses/cross_entropy: its probes, and checks on them."""

import math

import torch

from autograder.grading import Observation, check, on_device, part, probe, returned

LOGITS = torch.tensor([[2.0, 1.0, 0.1], [0.5, 2.5, -1.0]])
TARGET = torch.tensor([0, 2])

WIDE_LOGITS = torch.tensor([[2.0, 1.0, 0.5, -1.0, 1.5], [0.5, 2.5, -1.0, 1.5, -2.0], [-0.5, 3.0, 1.0, 0.25, 2.0]])
WIDE_TARGET = torch.tensor([1, 0, 2])

TALL_LOGITS = torch.tensor([[1.0, -1.0], [0.5, 2.0], [3.0, -2.0], [-1.5, -0.5], [0.25, 1.0]])
TALL_TARGET = torch.tensor([1, 1, 0, 0, 1])

FINE_LOGITS = torch.tensor([[0.1, 1.7, -2.2], [0.8, 3.1, 0.7]], dtype=torch.float64)
"""No loss of these is the same in float32: float64 that went through it shows."""

FAR_APART = torch.tensor([[1000.0, 0.0]])

FAR_ROWS = torch.tensor([[300.0, 298.0, 290.0], [-400.0, -390.0, -391.0]])
"""No row reaches the other's scores: one maximum for both does not do."""

SHAPES = [((2, 3), (2, 1)), ((2, 3), (2, 3)), ((3, 2), (1, 3))]
"""Shapes with as many rows or labels, and a target with two axes."""

COUNTS = [((2, 3), (3,)), ((3, 2), (2,)), ((1, 3), (2,)), ((3, 2), (1,)), ((2, 3), (0,)), ((0, 3), (2,))]
"""Numbers of rows that differ."""

AXES = [((3,), (3,)), ((2, 3, 2), (2,)), ((2, 3, 1), (2,))]
"""Logits with one or three axes."""

NO_AXES = [((), ()), ((), (1,)), ((3,), ()), ((1, 3), ())]
"""Shapes of which what raises without being asked depends on how they are looked at."""

REFUSED = """lambda f, logits, target: [
    type("Quiet", (__import__("contextlib").ContextDecorator,), {
        "__enter__": lambda self: self,
        "__exit__": lambda self, kind, error, trace: not (kind is ValueError and "values to unpack" not in str(error)),
    })()(f)(logits, target),
    "not refused",
][1]"""
"""ValueError is raised, if not by unpacking a shape; whatever else happens on such shapes, it is not refused."""

OUTCOME = """lambda f, logits, target: (lambda loss:
    "not finite" if not loss.isfinite().all() else "above 500" if (loss > 500).any() else "not above 500"
)(torch.as_tensor(f(logits, target)))"""
"""What is said of a loss that may be large: an epsilon stops it somewhere, depending on how small it is."""

TWICE = "lambda f, logits, target: [f(logits, target).detach().fill_(-1), f(logits, target)][1]"

KEPT = "lambda f, logits, target, others: [f(logits, target), f(others, target).detach().fill_(-1)][0]"


def tracked(logits, old=None):
    """A leaf with these numbers, with an old `.grad` full of `old`."""
    logits = logits.clone().requires_grad_()
    logits.grad = None if old is None else torch.full_like(logits, old)
    return logits


def given(shapes):
    """Scores and labels of these shapes."""
    return [(torch.ones(one), torch.zeros(two, dtype=torch.int64)) for one, two in shapes]


def refused(shapes):
    """What refusing pairs of shapes shows."""
    return [
        Observation("raised", error="ValueError", bases=("ValueError",), mentions=(str(one), str(two)))
        for one, two in shapes
    ]


def each_refused(student, shapes):
    """What a call for each pair of shapes comes to."""
    refuses = student.define(REFUSED, "refused")
    return [refuses(student.cross_entropy, *pair) for pair in given(shapes)]


@probe("cross_entropy")
def two_rows(student):
    return [student.cross_entropy(LOGITS, TARGET)]


@probe("cross_entropy")
def wide_and_tall(student):
    return student.cross_entropy.map([(WIDE_LOGITS, WIDE_TARGET), (TALL_LOGITS, TALL_TARGET)])


@probe("cross_entropy")
def gradients(student):
    return student.cross_entropy.map([(tracked(LOGITS), TARGET), (tracked(TALL_LOGITS), TALL_TARGET)])


@probe("cross_entropy", aspect="refusals")
def other_axes_of_target(student):
    return each_refused(student, SHAPES)


@probe("cross_entropy", aspect="refusals")
def other_numbers_of_rows(student):
    return each_refused(student, COUNTS)


@probe("cross_entropy", aspect="refusals")
def other_axes_of_logits(student):
    return each_refused(student, AXES)


@probe("cross_entropy", aspect="arguments")
def old_gradients(student):
    return [student.cross_entropy(tracked(LOGITS, 7.0), TARGET)]


@probe("cross_entropy", aspect="devices")
def on_another_device(student):
    return [student.cross_entropy(on_device(LOGITS), on_device(TARGET))]


@probe("cross_entropy", aspect="edges")
def far_apart(student):
    return [student.define(OUTCOME, "what_the_loss_is")(student.cross_entropy, FAR_APART, torch.tensor([1]))]


@probe("cross_entropy", aspect="edges")
def shifted_by_100(student):
    return [student.define(OUTCOME, "what_the_loss_is")(student.cross_entropy, LOGITS + 100, TARGET)]


@probe("cross_entropy", aspect="edges")
def rows_far_apart(student):
    return [student.define(OUTCOME, "what_the_loss_is")(student.cross_entropy, FAR_ROWS, torch.tensor([1, 2]))]


@probe("cross_entropy", aspect="edges")
def in_float64(student):
    dtype = student.define("lambda f, logits, target: str(f(logits, target).dtype)", "dtype_of_the_loss")
    return [dtype(student.cross_entropy, FINE_LOGITS, TARGET)]


@probe("cross_entropy", aspect="edges")
def no_rows(student):
    return [student.cross_entropy(torch.empty(0, 3), torch.empty(0, dtype=torch.int64))]


@probe("cross_entropy", aspect="edges")
def one_row_or_class(student):
    return student.cross_entropy.map([(LOGITS[1:], TARGET[1:]), (LOGITS[:, :1], TARGET * 0)])


@probe("cross_entropy", aspect="edges")
def views(student):
    return student.cross_entropy.map(
        [
            (WIDE_LOGITS.T, torch.tensor([0, 2, 1, 1, 0])),
            (TALL_LOGITS[::2], WIDE_TARGET.clamp(max=1).flip(0)[:1].expand(3)),
        ]
    )


@part("cross_entropy")
def test_two_rows(student, probes):
    """-log of the label's probability, from row i for label i, averaged over two rows.

    i 行目から i 番目のラベルの確率をとり、-log を 2 行で平均します。
    """
    check(two_rows(student), probes["two_rows"])


@part("cross_entropy")
def test_other_sizes(student, probes):
    """The mean runs over the N rows, whether there are more classes than rows or fewer; equal scores cost log C.

    クラスが行より多くても少なくても、N 行で平均します。スコアがすべて同じなら、損失は log C です。
    """
    check(wide_and_tall(student), probes["wide_and_tall"])
    check(student.cross_entropy(torch.full((2, 3), 0.5), TARGET), torch.tensor(math.log(3)))


@part("cross_entropy")
def test_gradients(student, probes):
    """The gradient for the logits is (softmax - 1 at the label) / N, and twice that from 2 times the loss.

    ロジットの勾配 (gradient) は、(softmax - ラベルの位置だけ 1) / N です。損失の 2 倍からは、その 2 倍です。
    """
    check(gradients(student), probes["gradients"])
    doubled = student.define("lambda f, logits, target: 2 * f(logits, target)")(
        student.cross_entropy, tracked(torch.full((1, 2), 0.5)), torch.tensor([1])
    )
    check(doubled, returned(torch.tensor(2 * math.log(2)), (torch.tensor([[1.0, -1.0]]),)))


@part("cross_entropy")
def test_other_shapes(student):
    """Other shapes raise ValueError with both shapes: logits are (N, C) and target is (N,), with the same N.

    ほかの shape では、両方の shape を入れた ValueError を出します。logits は (N, C)、target は同じ N の (N,) です。
    """
    shapes = [*SHAPES, *COUNTS, *AXES, *NO_AXES]
    check(student.cross_entropy.map(given(shapes)), refused(shapes))


@part("cross_entropy")
def test_on_another_device(student, probes):
    """Inputs on another device give a loss on that device, also where it is nan.

    入力が別の device にあれば、損失もその device にあります。nan のときも同じです。
    """
    check(on_another_device(student), probes["on_another_device"])
    nothing = on_device(torch.empty(0, 3)), on_device(torch.empty(0, dtype=torch.int64))
    check(student.cross_entropy(*nothing), torch.tensor(float("nan")), on="device")


@part("cross_entropy")
def test_nothing_else_changes(student, probes):
    """The arguments and an old gradient stay as they were, and a second call gives the same answer.

    引数も、logits が持っていた勾配 (gradient) も元のままです。もう一度呼んでも同じ答えになります。
    """
    check(old_gradients(student), probes["old_gradients"])
    loss = torch.tensor(2.0351045)
    check(student.define(TWICE)(student.cross_entropy, LOGITS, TARGET), loss)
    check(student.define(KEPT)(student.cross_entropy, LOGITS, TARGET, LOGITS + 1), loss)


@part("cross_entropy")
def test_large_scores(student):
    """Logits from -10000 to 10000 give a finite loss and a finite gradient: 1000 for [[1000, 0]] and label 1.

    -10000 から 10000 までのどのロジットでも、損失も勾配も有限の数です。[[1000, 0]] でラベルが 1 なら損失は 1000 です。
    """
    label = torch.tensor([1])
    check(student.cross_entropy(FAR_APART, label), torch.tensor(1000.0))
    check(student.cross_entropy(FAR_APART, label - 1), torch.tensor(0.0))
    low, high = (10 + math.log(1 + math.exp(-near) + math.exp(-10)) for near in (2, 1))
    check(student.cross_entropy(FAR_ROWS, torch.tensor([2, 0])), torch.tensor((low + high) / 2))
    check(
        student.cross_entropy(tracked(FAR_APART), label), returned(torch.tensor(1000.0), (torch.tensor([[1.0, -1.0]]),))
    )


@part("cross_entropy")
def test_float64(student):
    """float64 in, float64 out, with all its digits.

    float64 の入力には、float64 の精度のまま float64 を返します。
    """
    check(student.cross_entropy(FINE_LOGITS, TARGET), torch.tensor(2.187687971813566, dtype=torch.float64))


@part("cross_entropy")
def test_views_and_small_batches(student, probes):
    """Inputs may be transposed, sliced or expanded; one row is a batch too, and one class costs 0.

    入力は転置、スライス、拡張 (expand) したものでも構いません。1 行でもバッチです。クラスが 1 つなら損失は 0 です。
    """
    check(views(student), probes["views"])
    check(one_row_or_class(student), probes["one_row_or_class"])


@part("cross_entropy")
def test_no_rows_and_many(student, probes):
    """No rows give nan, in float64 too, and 200 rows take a moment, not more.

    行がなければ nan になります。float64 でも同じです。200 行でも長くはかかりません。
    """
    check(no_rows(student), probes["no_rows"])
    nothing = torch.empty(0, 2, dtype=torch.float64), torch.empty(0, dtype=torch.int64)
    check(student.cross_entropy(*nothing), torch.tensor(float("nan"), dtype=torch.float64))
    many = torch.full((200, 2), -3.0), torch.zeros(200, dtype=torch.int64)
    check(student.cross_entropy(*many), torch.tensor(math.log(2)))
