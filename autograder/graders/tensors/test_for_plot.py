"""Public graders of tensors/for_plot: its probes, and checks on them."""

import numpy as np
import torch

from autograder.grading import check, on_cpu, on_device, part, probe

A = torch.tensor([[1.5, -2.5, 3.5], [4.5, 5.5, -6.5]])
V = torch.tensor([1.5, 2.5])
HALF = torch.tensor([[1.5, 2.5, -3.25]], dtype=torch.bfloat16)
IMAGE = torch.arange(1, 25).reshape(3, 2, 4)

OTHERS = [torch.tensor([0.1, 2.5], dtype=torch.float64), torch.tensor([[2**53 + 1, -7]])]
SMALL = [torch.tensor([True, False, True]), torch.tensor([250, 3], dtype=torch.uint8)]
SMALL += [torch.tensor([2**24 + 1, -4], dtype=torch.int32)]
FLOAT16 = torch.tensor([1.5, -2.25], dtype=torch.float16)

VIEWS = [A.T, A[:, ::2], A[1], V.reshape(2, 1).expand(2, 3)]
EMPTY = torch.zeros(0, 3)
DIVERGED = torch.tensor([float("nan"), float("inf"), -float("inf")])

FACTS = ("values", "version", "requires_grad", "device", "grad", "hooks")
"""What happens to the tensor that is passed in: there is a check for that."""
ALL = (*FACTS, "memory")

GRADIENT = (
    "lambda f, t: [w := t.clone().requires_grad_(), f(w), u := w * 3, f(u), u.sum().backward(), w.grad.tolist()][-1]"
)
"""The gradient of a tensor of which arrays were made on the way, one of itself and one of what was computed from it."""

KEPT = "lambda f, t: [u := t.clone(), f(u), f(-u), u.add_(1)][1]"
"""An array, looked at after another one was made, and after something was written into the tensor."""


def tracked(t):
    """A copy that autograd tracks."""
    return t.clone().requires_grad_()


def placed(tensors, place=on_cpu):
    """The arguments of a call for each tensor."""
    return [(place(t),) for t in tensors]


def array(t):
    """What should come back for a tensor, from a list of its numbers."""
    dtype = "float32" if t.dtype == torch.bfloat16 else str(t.dtype).removeprefix("torch.")
    return np.array(t.tolist(), dtype=dtype).reshape(t.shape)


def pixels(image):
    """What should come back for an image: the numbers of a pixel side by side."""
    channels = array(image)
    return np.stack(list(channels), axis=-1)


def check_each(function, tensors, expected, ignore=ALL, places=(on_cpu,)):
    """One call for each tensor and place, all of them in one message."""
    calls = [call for place in places for call in placed(tensors, place)]
    check(function.map(calls), [expected(t) for t in tensors] * len(places), ignore=ignore)


@probe("for_plot", ignore=("memory",))
def plain(student):
    return student.for_plot.map(placed([A, V]))


@probe("for_plot", ignore=("memory",))
def of_a_tracked_tensor(student):
    return [student.for_plot(on_cpu(tracked(V)))]


@probe("for_plot", ignore=("memory",))
def on_the_device(student):
    return student.for_plot.map(placed([A, tracked(V)], on_device))


@probe("for_plot", ignore=("memory",), aspect="edges")
def other_dtypes(student):
    return student.for_plot.map(placed([*OTHERS, *SMALL]))


@probe("for_plot", ignore=("memory",), aspect="edges")
def float16(student):
    return [student.for_plot(on_cpu(FLOAT16))]


@probe("for_plot", ignore=("memory",), aspect="edges")
def bfloat16(student):
    return student.for_plot.map(placed([HALF, HALF[0].clone()]))


@probe("for_plot", ignore=("memory",))
def without_axes(student):
    return [student.for_plot(on_cpu(torch.tensor(2.5)))]


@probe("snapshot", ignore=("memory",))
def kept(student):
    return [
        student.snapshot(on_cpu(A)),
        student.define(KEPT, "array_after_writing_into_t")(student.snapshot, on_cpu(V)),
    ]


@probe("snapshot", ignore=("memory",), aspect="devices")
def kept_when_tracked_or_away(student):
    return student.snapshot.map([*placed([tracked(V)]), *placed([A, tracked(V)], on_device)])


@probe("snapshot", aspect="edges")
def kept_in_other_dtypes(student):
    return student.snapshot.map(placed([*OTHERS, *SMALL, FLOAT16]))


@probe("snapshot", aspect="edges")
def kept_bfloat16(student):
    return [student.snapshot(on_cpu(HALF))]


@probe("image_for_plot", ignore=("memory",))
def an_image(student):
    return [student.image_for_plot(on_cpu(IMAGE))]


@probe("image_for_plot", ignore=("memory",), aspect="devices")
def an_image_tracked_or_away(student):
    image = IMAGE.float()
    return student.image_for_plot.map([*placed([tracked(image)]), *placed([image, tracked(image)], on_device)])


@probe("image_for_plot", ignore=("memory",))
def one_channel(student):
    return [student.image_for_plot(on_cpu(IMAGE[:1]))]


@probe("image_for_plot", ignore=("memory",), aspect="edges")
def image_dtypes(student):
    return student.image_for_plot.map(placed([IMAGE.double(), IMAGE.to(torch.uint8)]))


@probe("image_for_plot", ignore=("memory",), aspect="edges")
def image_in_bfloat16(student):
    return [student.image_for_plot(on_cpu(IMAGE.bfloat16()))]


@part("for_plot")
def test_plain(student, probes):
    """A plain tensor on the CPU becomes an array with the same shape, numbers and dtype, also with `nan` and `inf`.

    CPU にあるふつうのテンソルは、`nan` や `inf` があっても、shape も数も dtype も同じ配列になります。
    """
    check(plain(student), probes["plain"], ignore=ALL)
    check(student.for_plot(on_cpu(DIVERGED)), array(DIVERGED), ignore=ALL)


@part("for_plot")
def test_tracked(student, probes):
    """A tensor that autograd tracks becomes an array, too.

    autograd が追跡中のテンソルも配列になります。
    """
    check(of_a_tracked_tensor(student), probes["of_a_tracked_tensor"], ignore=ALL)


@part("for_plot")
def test_on_the_device(student, probes):
    """A tensor on another device becomes an array, tracked or not.

    別の device にあるテンソルも、追跡中でもそうでなくても、配列になります。
    """
    check(on_the_device(student), probes["on_the_device"], ignore=ALL)


@part("for_plot")
def test_bfloat16(student, probes):
    """For `bfloat16` the array is `float32`.

    `bfloat16` のとき、配列は `float32` です。
    """
    check(bfloat16(student), probes["bfloat16"], ignore=ALL)


@part("for_plot")
def test_other_dtypes(student, probes):
    """Every other dtype stays as it is: whole numbers, `True` and `False`, `float16`, `float64`.

    ほかの dtype は変わりません。整数も、`True` と `False` も、`float16` も、`float64` も同じです。
    """
    check(other_dtypes(student), probes["other_dtypes"], ignore=ALL)
    check(float16(student), probes["float16"], ignore=ALL)


@part("for_plot")
def test_no_axes_or_numbers(student, probes):
    """For shape `()` an array of shape `()` comes back, and the shape stays also where a side is 0.

    shape が `()` なら shape が `()` の配列が返り、長さ 0 の軸があっても shape は変わりません。
    """
    check(without_axes(student), probes["without_axes"], ignore=ALL)
    check(student.for_plot(on_cpu(EMPTY)), array(EMPTY), ignore=ALL)


@part("for_plot")
def test_views(student):
    """Transposed, sliced and expanded tensors are read in the order of their axes.

    転置、スライス、拡張のテンソルも、軸の順に読まれます。
    """
    check_each(student.for_plot, VIEWS, array, places=(on_cpu, on_device))


@part("for_plot")
def test_t_stays(student):
    """`t` keeps its numbers, its device, its `requires_grad` and its `.grad`.

    `t` の数も、device も、`requires_grad` も、`.grad` も元のままです。
    """
    used = tracked(V)
    used.grad = torch.tensor([7.0, 9.0])
    check_each(student.for_plot, [A, tracked(V), HALF, used], array, ("memory",), (on_cpu, on_device))


@part("for_plot")
def test_gradients_still_flow(student):
    """Gradients still flow through `t` afterwards, also if it was computed from others.

    後からも `t` を通って勾配 (gradient) が伝わります。`t` がほかのテンソルから計算されたものでも同じです。
    """
    gradient = student.define(GRADIENT, "gradient_after_making_arrays")
    check(gradient(student.for_plot, on_cpu(V)), [3.0, 3.0], ignore=ALL)
    check(gradient(student.for_plot, on_device(V)), [3.0, 3.0], ignore=ALL)


@part("for_plot")
def test_called_again(student):
    """Each call shows the numbers that `t` has then, and a later call leaves earlier results as they are.

    呼ぶたびに、そのときの `t` の数が返ります。後からもう一度呼んでも、前の戻り値は変わりません。
    """
    several = student.define("lambda f, t: [f(t), f(-t), f(t)]", "three_results")
    check(several(student.for_plot, on_cpu(V)), [array(V), array(-V), array(V)], ignore=ALL)
    now = student.define("lambda f, t: [u := t.clone(), f(u), u.mul_(-2), f(u)][3]", "array_after_changing_t")
    check(now(student.for_plot, on_cpu(HALF)), array(HALF * -2), ignore=ALL)


@part("snapshot")
def test_later_changes(student, probes):
    """What is written into `t` later does not reach the array, and neither does a later call.

    後で `t` に書き込んでも、もう一度呼んでも、配列は変わりません。
    """
    check(kept(student), probes["kept"])


@part("snapshot")
def test_kept_when_tracked_or_away(student, probes):
    """`t` may be tracked, on another device, or both.

    `t` は追跡中でも、別の device にあっても、その両方でも構いません。
    """
    check(kept_when_tracked_or_away(student), probes["kept_when_tracked_or_away"], ignore=ALL)


@part("snapshot")
def test_kept_dtypes(student, probes):
    """For `bfloat16` the array is `float32`; every other dtype stays as it is.

    `bfloat16` のとき、配列は `float32` です。ほかの dtype は変わりません。
    """
    check(kept_bfloat16(student), probes["kept_bfloat16"], ignore=ALL)
    check(kept_in_other_dtypes(student), probes["kept_in_other_dtypes"], ignore=ALL)


@part("snapshot")
def test_kept_shapes(student):
    """The shape of `t` stays, also without axes, with a side of 0, and of a view.

    軸がなくても、長さ 0 の軸があっても、ビューでも、shape は `t` のままです。
    """
    check_each(student.snapshot, [torch.tensor(2.5), EMPTY, *VIEWS], array)


@part("snapshot")
def test_memory_of_its_own(student):
    """The array has memory of its own: what is written into it reaches neither `t` nor any other result.

    配列は新しいメモリにあり、そこに書き込んでも、`t` もほかの戻り値も変わりません。
    """
    others = [*OTHERS, torch.tensor(2.5), A.T, tracked(V), FLOAT16, V]
    check_each(student.snapshot, others, array, FACTS, (on_cpu, on_device))
    twice = student.define("lambda f, t: [f(t), f(t).fill(9), t.clone()][::2]", "first_array_and_t")
    check(twice(student.snapshot, on_cpu(V)), [array(V), V], on="cpu", ignore=ALL)


@part("snapshot")
def test_t_is_not_changed(student):
    """`t` keeps its numbers, its device, its `requires_grad` and its `.grad`, and gradients still flow through it.

    `t` の数も、device も、`requires_grad` も、`.grad` も元のままで、`t` を通って勾配 (gradient) も伝わります。
    """
    check_each(student.snapshot, [A, tracked(V), HALF], array, (), (on_cpu, on_device))
    gradient = student.define(GRADIENT, "gradient_after_making_arrays")
    check(gradient(student.snapshot, on_cpu(V)), [3.0, 3.0], ignore=ALL)


@part("image_for_plot")
def test_an_image(student, probes):
    """The number in channel `c`, row `h` and column `w` stands at `[h, w, c]` of the array.

    チャンネル `c`、行 `h`、列 `w` の数は、配列の `[h, w, c]` にあります。
    """
    check(an_image(student), probes["an_image"], ignore=ALL)


@part("image_for_plot")
def test_one_channel(student, probes):
    """An image with one channel keeps this axis.

    チャンネルが 1 つでも、この軸は残ります。
    """
    check(one_channel(student), probes["one_channel"], ignore=ALL)


@part("image_for_plot")
def test_an_image_tracked_or_away(student, probes):
    """`image` may be tracked, on another device, or both.

    `image` は追跡中でも、別の device にあっても、その両方でも構いません。
    """
    check(an_image_tracked_or_away(student), probes["an_image_tracked_or_away"], ignore=ALL)


@part("image_for_plot")
def test_image_dtypes(student, probes):
    """For `bfloat16` the array is `float32`; every other dtype stays as it is, and no number is scaled.

    `bfloat16` のとき、配列は `float32` です。ほかの dtype は変わらず、数の大きさも変わりません。
    """
    check(image_in_bfloat16(student), probes["image_in_bfloat16"], ignore=ALL)
    check(image_dtypes(student), probes["image_dtypes"], ignore=ALL)


@part("image_for_plot")
def test_views_of_images(student):
    """`image` may be a view, and a side may be 0.

    `image` はビューのこともあり、長さ 0 の軸があっても構いません。
    """
    check_each(student.image_for_plot, [IMAGE.permute(1, 2, 0), IMAGE[:, :, ::3]], pixels)
    check(student.image_for_plot(on_cpu(torch.zeros(3, 0, 2))), np.zeros((0, 2, 3), dtype=np.float32), ignore=ALL)


@part("image_for_plot")
def test_the_image_stays(student):
    """`image` stays as it is, gradients still flow through it, and a later call leaves earlier results as they are.

    `image` は元のままで、`image` を通って勾配 (gradient) も伝わります。もう一度呼んでも、前の戻り値は変わりません。
    """
    image = IMAGE.float()
    check_each(student.image_for_plot, [image, tracked(image)], pixels, ("memory",), (on_cpu, on_device))
    gradient = student.define(GRADIENT, "gradient_after_making_arrays")
    check(gradient(student.image_for_plot, on_cpu(image)), [[[3.0] * 4] * 2] * 3, ignore=ALL)
    several = student.define("lambda f, image: [f(image), f(-image)]", "two_results")
    check(several(student.image_for_plot, on_cpu(image)), [pixels(image), pixels(-image)], ignore=ALL)
