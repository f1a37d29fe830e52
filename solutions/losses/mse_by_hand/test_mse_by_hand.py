"""Hidden graders of losses/mse_by_hand: unseen inputs against the key."""

import pytest
import torch

from autograder.grading import check, on_cpu, on_device, part

TURNED = [((2, 3), (3, 2)), ((6,), (2, 3)), ((1, 5), (5, 1)), ((2, 3, 4), (2, 4, 3)), ((0, 3), (3, 0)), ((1,), ())]
"""Pairs of shapes with equally many elements."""

UNEQUAL = [((2, 3), (1, 3)), ((2, 3), (2, 4)), ((4,), ()), ((2, 3, 4), (2, 3, 1)), ((2, 3, 4), (3, 4)), ((0,), (1,))]
"""Pairs with different numbers of elements: some differ in the first axis only, some in the last, some in their number."""


def pair(rng, *shape, dtype=torch.float32):
    """Two tensors of numbers from -2 to 2: so small, p*p - 2*p*t + t*t is right, too, however near p and t are."""
    return tuple(torch.from_numpy(rng.uniform(-2, 2, shape)).to(dtype) for _ in range(2))


@part("mse")
@pytest.mark.parametrize("shapes", [[(), (1,), (5,)], [(3, 4), (2, 3, 2, 2)]], ids=["few", "many"])
def test_matches_the_key(student, key, rng, shapes):
    """Any number of axes, from none to four.

    軸が 0 本から 4 本まで、どの本数でも計算できます。
    """
    pairs = [pair(rng, *shape) for shape in shapes]
    check(student.mse.map(pairs), [key.mse(*each) for each in pairs])


@part("mse")
def test_small_and_large_errors(student, key, rng):
    """Small errors and large ones count with their own squares.

    小さな誤差も大きな誤差も、そのまま 2 乗して数えます。
    """
    target = rng.tensor(3).clamp(-1, 1)
    for error in ([0.1, -0.003, 0.002], [4000.0, -3.0, 0.25]):
        pred = target + torch.tensor(error)
        check(student.mse(pred, target), key.mse(pred, target))


@part("mse")
def test_float64(student, key, rng):
    """float64 in, float64 out, to float64 precision, and so are the gradients.

    float64 の入力には、float64 の精度のまま float64 を返します。勾配 (gradient) も同じです。
    """
    thirds = torch.tensor([[1.0, -2, 5], [4, 7, -8]], dtype=torch.float64) / 3
    sevenths = torch.tensor([[3.0, 1, -4], [9, 2, 5]], dtype=torch.float64) / 7
    more = [pair(rng, *shape, dtype=torch.float64) for shape in ((3, 5), ())]
    for pred, target in ((thirds, sevenths), *more):
        check(student.mse(pred, target), key.mse(pred, target))
        pred, target = pred.clone().requires_grad_(), target.clone().requires_grad_()
        check(student.mse(pred, target), key.mse(pred, target))


@part("mse")
def test_gradients(student, key, rng):
    """Whichever of pred and target is tracked gets its gradient, also where the loss is 0, or equal to one of them.

    pred と target のうち、追跡中のものに勾配 (gradient) が伝わります。損失が 0 のときも、どちらかと同じ数のときもです。
    """
    pairs = [pair(rng, *shape) for shape in ((2, 4), (3,), ())]
    pairs += [(torch.tensor(one), torch.tensor(two)) for one, two in ((4.0, 2.0), (0.0, 1.0))]
    for pred, target in pairs:
        for one, two in ((True, True), (True, False), (False, True)):
            given = pred.clone().requires_grad_(one), target.clone().requires_grad_(two)
            check(student.mse(*given), key.mse(*given))
    pred = rng.tensor(4).requires_grad_()
    check(student.mse(pred, pred.detach().clone()), key.mse(pred, pred.detach()))


@part("mse")
def test_views(student, key, rng):
    """Transposed, sliced and expanded inputs are inputs like others, tracked or not.

    転置、スライス、拡張 (expand) した入力も、追跡中かどうかにかかわらず、同じように計算できます。
    """
    pairs = [
        (rng.tensor(4, 3).T, rng.tensor(3, 1).expand(3, 4)),
        (rng.tensor(3, 1).expand(3, 4), rng.tensor(4).expand(3, 4)),
        (rng.tensor(6, 5)[::2, 1:4], rng.tensor(3, 3, 2)[..., 1]),
        (rng.tensor(2, 4, 3).transpose(0, 2), rng.tensor(5, 4, 2)[1:4]),
    ]
    for pred, target in pairs:
        check(student.mse(pred, target), key.mse(pred, target))
        pred, target = pred.detach().requires_grad_(), target.detach().requires_grad_()
        check(student.mse(pred, target), key.mse(pred, target))


@part("mse")
@pytest.mark.parametrize("pairs", [TURNED, UNEQUAL], ids=["turned", "unequal"])
def test_other_shapes_are_refused(student, key, pairs):
    """Shapes that differ raise ValueError with both shapes, whichever of them is the larger.

    shape が違えば、どちらが大きくても、両方の shape を入れた ValueError を出します。
    """
    given = [(torch.ones(one), torch.ones(two)) for shapes in pairs for one, two in (shapes, shapes[::-1])]
    check(student.mse.map(given), [key.mse(*each) for each in given])


@part("mse")
def test_empty_or_not(student, key, rng):
    """nan comes out of an empty input, tracked or not, and of no other.

    空の入力では、追跡中かどうかにかかわらず nan になります。ほかの入力ではなりません。
    """
    pairs = [pair(rng, *shape) for shape in ((2, 0, 3), (2, 1, 3), (0,), (3, 0))]
    pairs += [(one.double(), two.double()) for one, two in pairs]
    check(student.mse.map(pairs), [key.mse(*each) for each in pairs])
    nothing = torch.empty(0, 2, requires_grad=True)
    number_of = student.define("lambda f, x, y: f(x, y).detach()")
    check(number_of(student.mse, nothing, nothing), torch.tensor(float("nan")))


@part("mse")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_where_the_inputs_are(student, key, rng, place):
    """The loss and its gradients are beside the inputs: one axis or three, tracked, float64 or empty.

    軸が 1 本でも 3 本でも、追跡中でも、float64 でも、空でも、損失と勾配 (gradient) は入力と同じ device にあります。
    """
    for shape, dtype in (((7,), torch.float32), ((2, 1, 3), torch.float64), ((), torch.float32), ((0,), torch.float32)):
        pred, target = map(place, pair(rng, *shape, dtype=dtype))
        check(student.mse(pred, target), key.mse(pred, target))
    pred, target = place(rng.tensor(4).requires_grad_()), place(rng.tensor(4).requires_grad_())
    check(student.mse(pred, target), key.mse(pred, target))


@part("mse")
def test_nothing_else_changes(student, key, rng):
    """Arguments and their old gradients stay, and a second call with the same tensors gives the same answer.

    引数も、引数が持っていた勾配 (gradient) も元のままです。同じテンソルでもう一度呼んでも同じ答えになります。
    """
    for one, two in ((True, True), (True, False), (False, True)):
        pred, target = rng.tensor(2, 3).requires_grad_(one), rng.tensor(2, 3).requires_grad_(two)
        for tensor in (pred, target):
            if tensor.requires_grad:
                tensor.grad = rng.tensor(2, 3)
        check(student.mse(pred, target), key.mse(pred, target))
    pred, target = rng.tensor(5), rng.tensor(5)
    again = student.define("lambda f, x, y: [f(x, y).detach().fill_(-1), f(y, x), f(x, y)][2]")
    check(again(student.mse, pred, target), key.mse(pred, target))
    check(student.define("lambda f, x: f(x, x)")(student.mse, pred), torch.tensor(0.0))


@part("mse")
def test_large(student, key, rng):
    """400 elements take a moment, not more.

    要素が 400 個でも長くはかかりません。
    """
    # Whole numbers, so that any order of adding is exact.
    pred, target = (torch.from_numpy(rng.integers(-4, 5, (20, 20))).float() for _ in range(2))
    check(student.mse(pred, target), key.mse(pred, target))
