"""Public graders of tensors/devices: its probes, and checks on them."""

import numpy as np
import torch

from autograder.grading import DEVICE, DEVICE_OBJECT, PRODUCT, check, on_cpu, on_device, part, probe, returned, where

A, B = torch.tensor([1.0, 2]), torch.tensor([10.0, 20])
C, D = torch.tensor([3.0, -1, 7]), torch.tensor([20.0, 40, -50])
X = np.array([[1.0, -2, 3], [4, 1, 2]])
W = torch.tensor([[1.0, 2, 0, -1], [3, 4, 1, 2], [5, 6, -2, 7]])
ARGUMENTS = ("values", "version", "memory")
"""What a check of its own is about."""


def several_dtypes():
    """Two tensors of each dtype; the numbers are rounded by any other."""
    doubles = torch.tensor([0.1, 2.5], dtype=torch.float64), torch.tensor([10.0, -4], dtype=torch.float64)
    return doubles, (torch.tensor([2**53 + 1, 5]), torch.tensor([10, -7]))


def several_shapes():
    """No axes, two axes, nothing in it."""
    numbers = torch.tensor(3.0), torch.tensor(40.0)
    matrices = torch.tensor([[1.0, 2, 3]]), torch.tensor([[10.0, 20, -30]])
    return numbers, matrices, (torch.zeros(0, 3), torch.zeros(0, 3))


def flat(place):
    """A dict of tensors."""
    mask = torch.tensor([True, False, True])
    return {
        "x": place(torch.tensor([0.1, 1.5], dtype=torch.float64)),
        "y": place(torch.tensor([3])),
        "mask": place(mask),
    }


def nest(place):
    """A batch with tensors at several depths, in containers of each kind."""
    return {
        "x": place(torch.tensor([0.5, 1.5])),
        "inner": {"y": place(torch.tensor([3]))},
        "row": [place(torch.tensor([2.5])), place(torch.tensor([-1.0]))],
        "pair": (
            place(torch.tensor([[4.0, 5]])),
            [place(torch.tensor([7.0])), {"w": [place(torch.tensor([9]))]}],
            {"z": place(torch.tensor(8))},
        ),
    }


def with_others(place):
    """Tensors among what is none."""
    return {
        "x": place(torch.tensor([0.5, 1.5])),
        "name": "b1",
        "n": 7,
        "rest": [0.25, None, (True, "end", place(torch.tensor([2])))],
        "ids": np.array([4, 5]),
    }


@probe("same_device_add")
def cpu_and_device(student):
    return student.same_device_add.map([(on_cpu(A), on_device(B)), (on_device(C), on_cpu(D))])


@probe("same_device_add")
def both_on_one(student):
    return student.same_device_add.map(
        [(on_cpu(D[:1]), on_cpu(A[1:])), (on_device(torch.cat([A, C])), on_device(torch.cat([B, D])))]
    )


@probe("same_device_add", aspect="edges")
def nothing_added(student):
    zeros = torch.zeros(2)
    return student.same_device_add.map([(on_cpu(A), on_cpu(zeros)), (on_device(zeros), on_device(B))])


@probe("same_device_add", aspect="edges")
def added_twice(student):
    twice = student.define("lambda f, a, b: (f(a, b), f(a, b))[1]")
    pairs = [(on_cpu(A), on_device(B)), (on_device(A), on_device(B))]
    return [twice(student.same_device_add, *pair) for pair in pairs]


@probe("same_device_add", aspect="edges")
def dtypes(student):
    pairs = several_dtypes()
    return student.same_device_add.map(
        [(on_cpu(a), on_device(b)) for a, b in pairs] + [(on_device(a), on_cpu(b)) for a, b in pairs]
    )


@probe("same_device_add", aspect="edges")
def shapes(student):
    pairs = several_shapes()
    return student.same_device_add.map(
        [(on_cpu(a), on_device(b)) for a, b in pairs] + [(on_device(a), on_cpu(b)) for a, b in pairs]
    )


@probe("can_add")
def on_one_device(student):
    return student.can_add.map(
        [
            ((3,), "cpu", (3,), "cpu"),
            ((3,), "cuda:0", (3,), "cuda:0"),
            ((2, 3), "cuda:0", (3,), "cuda:0"),
            ((2, 0), "cpu", (1,), "cpu"),
        ]
    )


@probe("can_add")
def vectors(student):
    return student.can_add.map(
        [((3,), "cpu", (3,), "cuda:0"), ((2, 3), "cuda:0", (3,), "cpu")]
        + [((1,), "cpu", (3,), "cuda:0"), ((3,), "cuda:0", (1, 1), "cpu"), ((0,), "cpu", (1,), "cuda:0")]
    )


@probe("can_add")
def a_number_on_the_cpu(student):
    return student.can_add.map(
        [((3,), "cuda:0", (), "cpu"), ((), "cpu", (2, 3), "cuda:0"), ((0,), "cuda:0", (), "cpu")]
    )


@probe("can_add")
def a_number_on_the_gpu(student):
    return student.can_add.map([((), "cuda:0", (3,), "cpu"), ((2, 3), "cpu", (), "cuda:0")])


@probe("can_add")
def two_numbers(student):
    places = [("cpu", "cpu"), ("cpu", "cuda:0"), ("cuda:0", "cpu"), ("cuda:0", "cuda:0")]
    return student.can_add.map([((), here, (), there) for here, there in places])


@probe("to_device", ignore=("memory",))
def a_flat_batch(student):
    return [student.to_device(flat(on_cpu), DEVICE)]


@probe("to_device", ignore=("memory",))
def a_nest(student):
    return [student.to_device(nest(on_cpu), DEVICE), student.to_device(nest(on_device), "cpu")]


@probe("to_device", ignore=("memory",))
def a_tracked_tensor(student):
    inside = student.define("lambda f, t, d: f({'w': t}, d)['w'].cpu()")
    return [inside(student.to_device, on_cpu(A.clone().requires_grad_()), DEVICE)]


@probe("to_device", aspect="edges", ignore=("memory",))
def what_passes_through(student):
    return [student.to_device(with_others(on_cpu), DEVICE)]


@probe("to_device", aspect="edges", ignore=("memory",))
def the_same_object(student):
    same = student.define("lambda f, x, d: f({'a': [x]}, d)['a'][0] is x")
    return [same(student.to_device, np.array([4.0, 5]), DEVICE)]


@probe("to_device", aspect="edges", ignore=("memory",))
def without_a_dict(student):
    batches = [[on_cpu(A), [on_cpu(B)]], (on_cpu(A), (on_cpu(B),)), on_cpu(A)]
    return [student.to_device(batch, DEVICE) for batch in batches]


@probe("to_device", aspect="edges", ignore=("memory",))
def without_a_tensor(student):
    return student.to_device.map([({}, DEVICE), ([], DEVICE), ((), DEVICE), ({"a": [], "b": ({}, ())}, DEVICE)])


@probe("to_device", aspect="edges", ignore=("memory",))
def a_device_object(student):
    return [student.to_device(nest(on_cpu), DEVICE_OBJECT)]


@probe("to_device", aspect="edges", ignore=("memory",))
def order_of_keys(student):
    keys = student.define("lambda f, t, d: list(f({'y': t, 2: [t], 'b': {}, 1: None}, d))")
    return [keys(student.to_device, on_cpu(A), DEVICE)]


@probe("round_trip")
def on_the_cpu(student):
    return [student.round_trip(X, on_cpu(W))]


@probe("round_trip")
def rounded_first(student):
    w = torch.tensor([[1.0, 3], [1, 3]])
    return student.round_trip.map(
        [(np.array([[2.0**24 + 1, -(2.0**24)]]), on_cpu(w)), (np.array([[0.1, 0.25]]), on_cpu(w))]
    )


@probe("round_trip")
def tracked(student):
    return [student.round_trip(X, on_cpu(W.clone().requires_grad_()))]


@probe("round_trip", aspect="edges")
def called_twice(student):
    again = student.define("lambda f, x, w: [f(x, w), f(x, w), f(-x, w).fill(0.5)][:2]")
    return [again(student.round_trip, X, on_cpu(W))]


@probe("round_trip", aspect="devices")
def on_the_device(student):
    return [student.round_trip(X, on_device(W))]


@probe("round_trip", aspect="devices")
def place_of_the_product(student):
    product = student.round_trip(X[:, 1:], on_device(W[1:]))
    return [product, where(product, *PRODUCT)]


@probe("round_trip", aspect="devices")
def tracked_on_the_device(student):
    product = student.round_trip(X[:1], on_device(W[:, :2].clone().requires_grad_()))
    return [product, where(product, *PRODUCT)]


@probe("round_trip", aspect="edges")
def views(student):
    turned = np.array([[1.0, 4], [-2, 1], [3, 2]]).T
    return student.round_trip.map(
        [(X[::-1], on_cpu(W)), (X[:, ::-1], on_device(W)), (turned, on_cpu(W)), (turned, on_device(W.T.contiguous().T))]
    )


@part("same_device_add")
def test_cpu_and_device(student, probes):
    """Where `b` is on the other device, the sum is on the device of `a`.

    `b` がもう一方の device にあるとき、和は `a` の device にあります。
    """
    check(cpu_and_device(student), probes["cpu_and_device"], ignore=ARGUMENTS)


@part("same_device_add")
def test_both_on_one(student, probes):
    """Where both are on one device, the sum is there too, on the CPU as on the device.

    両方が同じ device にあるとき、和も同じ場所にあります。CPU でも、もう一方の device でも同じです。
    """
    check(both_on_one(student), probes["both_on_one"], ignore=ARGUMENTS)


@part("same_device_add")
def test_arguments_stay(student, probes):
    """`a` and `b` stay as they are, the sum is a new tensor, and a second call gives the same.

    `a` と `b` は元のままで、和は新しいテンソルです。もう一度呼んでも同じ和になります。
    """
    check(cpu_and_device(student), probes["cpu_and_device"])
    check(both_on_one(student), probes["both_on_one"])
    check(nothing_added(student), probes["nothing_added"])
    check(added_twice(student), probes["added_twice"])


@part("same_device_add")
def test_dtypes(student, probes):
    """float64 stays float64 and int64 stays int64, with all their digits.

    float64 は float64 のまま、int64 は int64 のままで、桁も失われません。
    """
    check(dtypes(student), probes["dtypes"], ignore=ARGUMENTS)


@part("same_device_add")
def test_shapes(student, probes):
    """Tensors of any shape are added: without axes (0-d), with two axes, and empty ones.

    どんな shape のテンソルも足せます。軸のないもの (0 次元)、軸が 2 本のもの、空のものも同じです。
    """
    check(shapes(student), probes["shapes"], ignore=ARGUMENTS)


@part("same_device_add")
def test_a_tracked_sum(student):
    """If `a` or `b` is tracked, so is the sum: gradients flow back to it.

    `a` か `b` が追跡中なら、和も追跡中です。勾配 (gradient) が元のテンソルまで伝わります。
    """
    a, b, tracked = A.clone().requires_grad_(), B.clone().requires_grad_(), returned(A + B, (torch.ones(2),))
    back = student.define("lambda f, a, b: f(a, b).to(b.device)")
    check(student.same_device_add(on_cpu(a), on_device(B)), tracked, on="cpu", ignore=ARGUMENTS)
    check(back(student.same_device_add, on_device(A), on_cpu(b)), tracked, on="cpu", ignore=ARGUMENTS)


@part("can_add")
def test_on_one_device(student, probes):
    """Tensors on one device can be added, alike or by broadcasting.

    同じ device にあるテンソルは足せます。shape が同じときも、ブロードキャストのときも同じです。
    """
    check(on_one_device(student), probes["on_one_device"])


@part("can_add")
def test_vectors(student, probes):
    """Tensors with axes on two devices cannot be added, also if one has a single element or none.

    軸のあるテンソルどうしは、別の device にあると足せません。要素が 1 個でも、0 個でも同じです。
    """
    check(vectors(student), probes["vectors"])


@part("can_add")
def test_a_number_on_the_cpu(student, probes):
    """A 0-d tensor on the CPU joins a tensor on the GPU, as `a` and as `b`.

    CPU の 0 次元テンソルは GPU のテンソルと足せます。`a` でも `b` でも同じです。
    """
    check(a_number_on_the_cpu(student), probes["a_number_on_the_cpu"])


@part("can_add")
def test_a_number_on_the_gpu(student, probes):
    """A 0-d tensor on the GPU does not join a tensor with axes on the CPU.

    GPU の 0 次元テンソルは、軸のある CPU のテンソルと足せません。
    """
    check(a_number_on_the_gpu(student), probes["a_number_on_the_gpu"])


@part("can_add")
def test_two_numbers(student, probes):
    """Two 0-d tensors can be added wherever they are.

    0 次元のテンソルどうしは、どこにあっても足せます。
    """
    check(two_numbers(student), probes["two_numbers"])


@part("to_device")
def test_a_flat_batch(student, probes):
    """All tensors of a dict move to `device`, each with its dtype.

    dict の中のテンソルがすべて、dtype はそのままで `device` に移ります。
    """
    check(a_flat_batch(student), probes["a_flat_batch"], ignore=ARGUMENTS)


@part("to_device")
def test_a_nest(student, probes):
    """Tensors at every depth move, to the device and back to the CPU; containers keep their kind.

    どの深さのテンソルも device へ移り、CPU へも戻ります。容器の種類は変わりません。
    """
    check(a_nest(student), probes["a_nest"], ignore=ARGUMENTS)


@part("to_device")
def test_a_tracked_tensor(student, probes):
    """A tracked tensor stays tracked: gradients flow back to it.

    追跡中のテンソルは追跡中のままで、勾配 (gradient) が元のテンソルまで伝わります。
    """
    check(a_tracked_tensor(student), probes["a_tracked_tensor"], ignore=ARGUMENTS)


@part("to_device")
def test_the_batch_stays(student, probes):
    """The batch that was passed in stays as it is.

    渡された batch は元のままです。
    """
    check(a_flat_batch(student), probes["a_flat_batch"])
    check(a_nest(student), probes["a_nest"])


@part("to_device")
def test_what_passes_through(student, probes):
    """What is neither a tensor nor a container passes through: text, numbers, True, None, an array.

    テンソルでも容器でもないもの (文字列、数、True、None、配列) は、そのまま通ります。
    """
    check(what_passes_through(student), probes["what_passes_through"], ignore=ARGUMENTS)
    check(the_same_object(student), probes["the_same_object"])


@part("to_device")
def test_without_a_dict(student, probes):
    """The whole batch may be a list, a tuple or one tensor.

    batch 全体が list や tuple、1 つのテンソルのこともあります。
    """
    check(without_a_dict(student), probes["without_a_dict"], ignore=ARGUMENTS)


@part("to_device")
def test_without_a_tensor(student, probes):
    """Empty containers stay empty and keep their kind.

    空の容器は、種類もそのままで、空のままです。
    """
    check(without_a_tensor(student), probes["without_a_tensor"], ignore=ARGUMENTS)


@part("to_device")
def test_a_device_object(student, probes):
    """`device` may be a `torch.device` too.

    `device` は `torch.device` のこともあります。
    """
    check(a_device_object(student), probes["a_device_object"], ignore=ARGUMENTS)


@part("to_device")
def test_order_of_keys(student, probes):
    """A dict keeps its keys in their order.

    dict のキーは、順序もそのままです。
    """
    check(order_of_keys(student), probes["order_of_keys"], ignore=ARGUMENTS)


@part("round_trip")
def test_on_the_cpu(student, probes):
    """The product of an array and a tensor on the CPU is a float32 array.

    配列と CPU のテンソルの積が、float32 の配列で返ります。
    """
    check(on_the_cpu(student), probes["on_the_cpu"], ignore=ARGUMENTS)


@part("round_trip")
def test_rounded_first(student, probes):
    """The product is computed in float32: `x` is rounded before it meets `w`, not afterwards.

    積は float32 で計算します。`x` は、`w` とかける前に丸められます。
    """
    check(rounded_first(student), probes["rounded_first"], ignore=ARGUMENTS)


@part("round_trip")
def test_tracked(student, probes):
    """A tracked `w` gives an array too, and stays tracked.

    `w` が追跡中でも配列が返り、`w` は追跡中のままです。
    """
    check(tracked(student), probes["tracked"], ignore=ARGUMENTS)


@part("round_trip")
def test_on_the_device(student, probes):
    """With `w` on the device, the product still comes back as an array.

    `w` がもう一方の device にあっても、積は配列で返ります。
    """
    check(on_the_device(student), probes["on_the_device"], ignore=ARGUMENTS)


@part("round_trip")
def test_place_of_the_product(student, probes):
    """The product is computed where `w` lives, also if `w` is tracked.

    積は `w` のある device で計算されます。`w` が追跡中でも同じです。
    """
    check(place_of_the_product(student), probes["place_of_the_product"], ignore=ARGUMENTS)
    check(tracked_on_the_device(student), probes["tracked_on_the_device"], ignore=ARGUMENTS)


@part("round_trip")
def test_called_twice(student, probes):
    """`x` and `w` stay as they are, each product is a new array, and a second call gives the same.

    `x` と `w` は元のままで、積は毎回新しい配列です。もう一度呼んでも同じ積になります。
    """
    check(on_the_cpu(student), probes["on_the_cpu"])
    check(called_twice(student), probes["called_twice"])


@part("round_trip")
def test_views(student, probes):
    """`x` may be reversed or transposed, and `w` transposed.

    `x` は逆順や転置、`w` は転置のこともあります。
    """
    check(views(student), probes["views"], ignore=ARGUMENTS)
