"""Hidden graders of tensors/devices: other values, other nests, and where the work was done."""

import numpy as np
import pytest
import torch

from autograder.grading import DEVICE, DEVICE_OBJECT, PRODUCT, check, on_cpu, on_device, part, returned, where

EFFECTS = ("memory", "values", "version")
"""What happens to the arguments: there are checks for that."""

PLACES = [(on_cpu, on_device), (on_device, on_cpu), (on_device, on_device), (on_cpu, on_cpu)]


def whole(rng, *shape):
    """Small whole numbers and no 0, whose products are exact in any order."""
    return (rng.integers(1, 5, shape) * (1 - 2 * rng.integers(0, 2, shape))).astype(float)


def tenths(rng, *shape):
    """Numbers with one decimal, of which float32 has none: it changes each in the eighth digit."""
    return torch.from_numpy(whole(rng, *shape)) + 0.1


def names(place):
    """The word for a place in `check`."""
    return "cpu" if place is on_cpu else "device"


def added(student, key, pairs, places=PLACES, ignore=EFFECTS):
    """Each pair is added in each placement."""
    for here, there in places:
        got = student.same_device_add.map([(here(a), there(b)) for a, b in pairs])
        check(got, [key.same_device_add(a, b) for a, b in pairs], on=names(here), ignore=ignore)


@part("same_device_add")
def test_two_places(student, key, rng):
    """Where `b` is on the other device, the sum is on the device of `a`.

    `b` がもう一方の device にあるとき、和は `a` の device にあります。
    """
    added(student, key, [(rng.tensor(2, 3), rng.tensor(2, 3)), (rng.tensor(4), rng.tensor(4))], PLACES[:2])


@part("same_device_add")
def test_one_place(student, key, rng):
    """Where both are on one device, the sum is there too.

    両方が同じ device にあるとき、和も同じ場所にあります。
    """
    added(student, key, [(rng.tensor(2, 3), rng.tensor(2, 3)), (rng.tensor(1), rng.tensor(1))], PLACES[2:])


@part("same_device_add")
def test_dtypes(student, key, rng):
    """float64 stays float64 and int64 stays int64, with all their digits.

    float64 は float64 のまま、int64 は int64 のままで、桁も失われません。
    """
    large = torch.from_numpy(rng.integers(0, 99, (3, 2))) * 2 + 2**53 + 1  # odd: float64 has no such number
    added(
        student,
        key,
        [(large, torch.full((3, 2), 4)), (tenths(rng, 3), torch.ones(3).double())],
    )


@part("same_device_add")
def test_shapes(student, key, rng):
    """Tensors of any shape are added: without axes (0-d), with several, and empty ones.

    どんな shape のテンソルも足せます。軸のないもの (0 次元)、軸が何本もあるもの、空のものも同じです。
    """
    added(student, key, [(rng.tensor(*shape), rng.tensor(*shape)) for shape in ((), (1, 2, 1, 3), (0,), (2, 0, 3))])
    added(student, key, [(torch.tensor(3), torch.tensor(-8)), (torch.zeros(0, dtype=torch.int64),) * 2])


@part("same_device_add")
def test_a_tracked_sum(student, rng):
    """If `a` or `b` is tracked, so is the sum: gradients flow back to it, wherever the two are.

    `a` か `b` が追跡中なら、和も追跡中です。どこにあっても、勾配 (gradient) が元のテンソルまで伝わります。
    """
    a, b = rng.tensor(2, 3), rng.tensor(2, 3)
    total = returned(a + b, (torch.ones(2, 3),))
    back = student.define("lambda f, a, b: f(a, b).to(b.device)")  # where its gradient is, too
    for here, there in PLACES:
        one, two = here(a.clone().requires_grad_()), there(b.clone().requires_grad_())
        check(student.same_device_add(one, there(b)), total, on=names(here), ignore=EFFECTS)
        check(back(student.same_device_add, here(a), two), total, on=names(there), ignore=EFFECTS)


@part("same_device_add")
def test_arguments_stay(student, key, rng):
    """`a` and `b` stay as they are, and a second call gives the same sum, whatever became of the first.

    `a` と `b` は元のままで、最初の結果がどうなっても、もう一度呼べば同じ和になります。
    """
    a, b = rng.tensor(3), rng.tensor(3)
    added(student, key, [(a, b), (a, torch.zeros(3)), (torch.zeros(3), b)], ignore=())
    again = student.define("lambda f, a, b: (f(a, b).add_(100), f(a, b))[1]")
    for here, there in PLACES:
        check(again(student.same_device_add, here(a), there(b)), key.same_device_add(a, b), on=names(here))


def both_ways(pairs, places):
    """Each pair of shapes in these places, and the other way round."""
    asked = [(one, here, two, there) for one, two in pairs for here, there in places]
    return asked + [(two, there, one, here) for one, here, two, there in asked]


FIT = [((3,), (3,)), ((1,), (4,)), ((2, 3), (3,)), ((4, 1, 1), (1, 5)), ((0,), (1,)), ((2, 0), (2, 1)), ((1,), (1,))]
"""Shapes with axes that are alike or broadcast."""


@part("can_add")
def test_on_one_device(student, key):
    """Tensors on one device can be added, alike or by broadcasting.

    同じ device にあるテンソルは足せます。shape が同じときも、ブロードキャストのときも同じです。
    """
    asked = both_ways([*FIT, ((3,), ()), ((), (2, 0))], [("cpu", "cpu"), ("cuda:0", "cuda:0")])
    check(student.can_add.map(asked), key.can_add.map(asked))


@part("can_add")
def test_two_devices(student, key):
    """Tensors with axes on two devices cannot be added, whatever the number of their elements.

    軸のあるテンソルどうしは、別の device にあると足せません。要素の数は関係ありません。
    """
    asked = both_ways([*FIT, ((1, 1, 1), (2,)), ((0, 3), (1, 1))], [("cpu", "cuda:0"), ("cuda:0", "cpu")])
    check(student.can_add.map(asked), key.can_add.map(asked))


@part("can_add")
def test_a_number_on_the_cpu(student, key):
    """A 0-d tensor on the CPU joins any tensor on the GPU, as `a` and as `b`.

    CPU の 0 次元テンソルは、GPU のどのテンソルとも足せます。`a` でも `b` でも同じです。
    """
    asked = both_ways([((), shape) for shape in ((4,), (1,), (0,), (2, 1, 3), ())], [("cpu", "cuda:0")])
    check(student.can_add.map(asked), key.can_add.map(asked))


@part("can_add")
def test_a_number_on_the_gpu(student, key):
    """A 0-d tensor on the GPU does not join a tensor with axes on the CPU.

    GPU の 0 次元テンソルは、軸のある CPU のテンソルと足せません。
    """
    asked = both_ways([((), shape) for shape in ((4,), (1,), (0,), (2, 1, 3))], [("cuda:0", "cpu")])
    check(student.can_add.map(asked), key.can_add.map(asked))


def nest(rng, place):
    """A batch with tensors at several depths, and with what passes through."""
    return {
        "inputs": [place(rng.tensor(2, 3)), (place(rng.tensor(1)), {"mask": place(rng.tensor(3) > 0)})],
        "targets": place(torch.from_numpy(rng.integers(0, 9, 2))),
        "rate": 0.5,
        "names": ("a", ["b", None, False]),
        "empty": [{}, (), []],
    }


def moved(student, key, batch, device, ignore=EFFECTS):
    """The batch on a device."""
    place = "cpu" if device == "cpu" else "device"
    check(student.to_device(batch, device), key.to_device(batch, device), on=place, ignore=("memory", *ignore))


@part("to_device")
@pytest.mark.parametrize("device", [DEVICE, DEVICE_OBJECT], ids=["text", "torch.device"])
def test_nest_to_the_device(student, key, rng, device):
    """Every tensor of a nest goes to `device`, given as text or as `torch.device`.

    入れ子の中のテンソルがすべて `device` に移ります。`device` は文字列のことも `torch.device` のこともあります。
    """
    moved(student, key, nest(rng, on_cpu), device)


@part("to_device")
def test_nest_to_the_cpu(student, key, rng):
    """And back to the CPU, also from a batch whose tensors are on two devices.

    CPU へも戻ります。2 つの device にまたがる batch も同じです。
    """
    moved(student, key, nest(rng, on_device), "cpu")
    moved(student, key, [on_cpu(rng.tensor(2)), (on_device(rng.tensor(2)),)], "cpu")


@part("to_device")
def test_deep(student, key, rng):
    """Tensors move at every depth, in every kind of container inside every other.

    どの深さでも、どの容器の中のどの容器でも、テンソルが移ります。
    """
    kinds = [lambda x: [x, 1], lambda x: (x, 2), lambda x: {"k": x, "n": 3}]
    for start in range(3):
        batch = on_cpu(rng.tensor(2))
        for depth in range(9):
            batch = kinds[(start + depth + depth // 3) % 3](batch)
        moved(student, key, batch, DEVICE)


@part("to_device")
def test_not_in_a_dict(student, key, rng):
    """The whole batch may be a tuple, a list, one tensor, or nothing that moves.

    batch 全体が tuple や list、1 つのテンソル、移すもののない値のこともあります。
    """
    for batch in (((on_cpu(rng.tensor(2)), 3), "text"), [on_cpu(rng.tensor())], on_cpu(rng.tensor(2, 0))):
        moved(student, key, batch, DEVICE)
    for batch in ("text", 3, None, True, [1, {"n": "x"}], {}, (), []):
        check(student.to_device(batch, DEVICE), batch, ignore=EFFECTS)


@part("to_device")
def test_others_stay_themselves(student):
    """What passes through is the very object that was passed in, whatever its type.

    そのまま通るものは、型が何であっても、渡されたオブジェクトそのものです。
    """
    kept = student.define("lambda f, x, d: f({'a': [x], 'b': 'c'}, d)['a'][0] is x")
    others = [np.arange(3.0), np.zeros(2, dtype=np.int64)]
    check([kept(student.to_device, one, DEVICE) for one in others], [True, True])
    made = student.define("lambda f, d: [type(f([x], d)[0]).__name__ for x in (range(3), {1}, b'b', 2j, int, d)][:5]")
    check(made(student.to_device, DEVICE), ["range", "set", "bytes", "complex", "type"])


@part("to_device")
def test_tensors_keep_their_dtype(student, key, rng):
    """A tensor keeps its dtype and all its digits, and one that is there already stays as it is.

    テンソルの dtype と桁は変わらず、すでにその device にあるものも元のままです。
    """
    doubles = tenths(rng, 3)
    tensors = [doubles, torch.tensor([2**53 + 1]), torch.tensor([True, False]), torch.tensor(7, dtype=torch.int32)]
    moved(student, key, {"there": [on_cpu(one) for one in tensors], "here": on_device(doubles)}, DEVICE)


@part("to_device")
def test_tracked(student, rng):
    """A tracked tensor stays tracked: gradients flow back to it, from every kind of container.

    追跡中のテンソルは追跡中のままで、どの容器からも勾配 (gradient) が元のテンソルまで伝わります。
    """
    w = rng.tensor(3)
    for inside in ("f([t], d)[0]", "f((1, t), d)[1]", "f({'a': [t]}, d)['a'][0]", "f(t, d)"):
        got = student.define(f"lambda f, t, d: {inside}.cpu() * 3")(
            student.to_device, on_cpu(w.clone().requires_grad_()), DEVICE
        )
        check(got, returned(w * 3, (torch.full((3,), 3.0),)))


@part("to_device")
def test_order_of_keys(student, rng):
    """A dict keeps its keys in their order, at every depth.

    dict のキーは、どの深さでも、順序もそのままです。
    """
    t = rng.tensor(2)
    outer = student.define("lambda f, t, d: list(f({'z': t, 'b': 1, 'k': [t], 'a': None}, d))")
    inner = student.define("lambda f, t, d: list(f([{3: t, True: (), 'b': t, 2: {}}], d)[0])")
    check(outer(student.to_device, on_cpu(t), DEVICE), ["z", "b", "k", "a"])
    check(inner(student.to_device, on_cpu(t), DEVICE), [3, True, "b", 2])


@part("to_device")
def test_the_batch_stays(student, key, rng):
    """The batch that was passed in stays as it is, and a second call gives the same nest.

    渡された batch は元のままで、もう一度呼んでも同じ入れ子になります。
    """
    batch = nest(rng, on_cpu)
    moved(student, key, batch, DEVICE, ignore=())
    moved(student, key, [batch, (on_device(rng.tensor(2)),)], "cpu", ignore=())
    moved(student, key, {"other": on_cpu(rng.tensor(2)), "list": []}, DEVICE, ignore=())
    again = student.define("lambda f, t, d: (f([t, {'a': [t]}], d).clear(), f([t, {'a': [t]}], d))[1]")
    t = rng.tensor(2)
    check(again(student.to_device, on_cpu(t), DEVICE), [t, {"a": [t]}], on="device", ignore=("memory",))


@part("round_trip")
def test_on_the_device(student, key, rng):
    """The product is computed on the device of `w`, and comes back as an array; sides may be 1.

    積は `w` の device で計算され、配列で返ります。サイズが 1 の軸があっても同じです。
    """
    for m, n, k in ((2, 3, 4), (1, 5, 1), (3, 1, 2)):
        x, w = whole(rng, m, n), torch.from_numpy(whole(rng, n, k)).float()
        got = student.round_trip(x, on_device(w))
        check(got, key.round_trip(x, w), ignore=EFFECTS)
        check(where(got, *PRODUCT), ["device"])


@part("round_trip")
def test_either_place(student, key, rng):
    """With `w` on the CPU the product is right too, also after one on the device.

    `w` が CPU にあっても積は正しく、別の device で計算した後でも同じです。
    """
    for m, n, k in ((4, 2, 3), (1, 1, 2)):
        x, w = whole(rng, m, n), torch.from_numpy(whole(rng, n, k)).float()
        for place in (on_device, on_cpu):
            check(student.round_trip(x, place(w)), key.round_trip(x, w), ignore=EFFECTS)


@part("round_trip")
def test_a_tracked_w(student, key, rng):
    """A tracked `w` gives an array too, stays tracked, and the work is still done where it lives.

    `w` が追跡中でも配列が返り、`w` は追跡中のままです。計算の場所も `w` のある device です。
    """
    x, w = whole(rng, 2, 3), torch.from_numpy(whole(rng, 3, 4)).float()
    for place in (on_device, on_cpu):
        got = student.round_trip(x, place(w.clone().requires_grad_()))
        check(got, key.round_trip(x, w), ignore=EFFECTS)
        check(where(got, *PRODUCT), ["device" if place is on_device else "cpu"])


@part("round_trip")
def test_views(student, key, rng):
    """`x` may be reversed, transposed or both; `w` may be transposed.

    `x` は逆順、転置、またはその両方のこともあり、`w` は転置のこともあります。
    """
    x, w = whole(rng, 4, 3), torch.from_numpy(whole(rng, 2, 3)).float().T
    for view in (x[::-1], x[:, ::-1], np.asfortranarray(x), whole(rng, 3, 4).T, whole(rng, 3, 5).T[::-1, ::-1]):
        for place in (on_device, on_cpu):
            check(student.round_trip(view, place(w)), key.round_trip(view, w), ignore=EFFECTS)


@part("round_trip")
def test_computed_in_float32(student, key, rng):
    """`x` is rounded to float32 before it meets `w`, on the CPU as on the device.

    `x` は `w` とかける前に float32 に丸められます。CPU でも、もう一方の device でも同じです。
    """
    x, w = np.array([[2.0**24 + 1, -(2.0**24)], [2.0**25 + 2, -(2.0**25)]]), torch.ones(2, 1)
    others, weights = whole(rng, 3, 4) + 2.0**-40, torch.from_numpy(whole(rng, 4, 2)).float()
    for place in (on_device, on_cpu):
        check(student.round_trip(x, place(w)), np.zeros((2, 1), dtype=np.float32), ignore=EFFECTS)
        check(student.round_trip(others, place(weights)), key.round_trip(others, weights), ignore=EFFECTS)


@part("round_trip")
def test_x_and_w_stay(student, key, rng):
    """`x` and `w` stay as they are, and each call gives the same product in an array of its own.

    `x` と `w` は元のままで、呼ぶたびに同じ積が別の配列で返ります。
    """
    x, w = whole(rng, 2, 3), torch.from_numpy(whole(rng, 3, 4)).float()
    again = student.define("lambda f, x, w: (f(x, w), f(x, w), f(x + 1, w).fill(100))[:2]")
    for place in (on_device, on_cpu):
        check(student.round_trip(x, place(w)), key.round_trip(x, w))
        product = key.round_trip(x[::-1], w).value
        check(again(student.round_trip, x[::-1], place(w)), (product, product))
