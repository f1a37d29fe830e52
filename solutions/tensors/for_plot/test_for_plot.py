"""Hidden graders of tensors/for_plot: other numbers of every dtype, other views, and what became of the tensor."""

import torch

from autograder.grading import check, on_cpu, on_device, part

DTYPES = (
    torch.bool,
    torch.uint8,
    torch.int32,
    torch.int64,
    torch.float16,
    torch.bfloat16,
    torch.float32,
    torch.float64,
)
FLOATS = DTYPES[4:]

EFFECTS = ("version", "values", "grad", "hooks", "requires_grad", "device")
"""What happens to the tensor: there are checks for that, and for memory."""
ANY = ("memory", *EFFECTS)

GRADIENT = (
    "lambda f, t: [w := t.clone().requires_grad_(), a := f(w), u := w + 0, v := u * u, "
    "f(u), v.sum().backward(), (a, w.grad.tolist())][6]"
)
"""The array, and the gradient of a square of a sum, where both the tensor and the sum, which the graph needs, became
arrays.
"""

NOW = "lambda f, t: [w := t.clone(), f(w), w.mul_(3), f(w)][3]"
"""An array of a tensor that was changed since the last."""

RECORD = "lambda f, t: [w := t.clone(), [[f(w), w.mul_(-2)][0] for _ in range(3)]][1]"
"""An array after each of some steps."""


def numbers(rng, dtype, *shape):
    """Numbers up to 60 of this dtype, with halves and signs where it has some."""
    whole = torch.tensor(rng.integers(2, 60, shape))
    if dtype == torch.bool:
        return whole % 3 == 0
    if dtype == torch.uint8:
        return whole.to(dtype)
    signed = whole * torch.tensor(rng.integers(0, 2, shape) * 2 - 1)
    return (signed + 0.5).to(dtype) if dtype.is_floating_point else signed.to(dtype)


def views(rng, dtype):
    """Parts of a table, and in another order."""
    table = numbers(rng, dtype, 4, 6)
    return [table.T, table[1:, ::2], table[:, 3], table[:1].expand(3, 6), table.reshape(2, 3, 4).permute(2, 0, 1)]


def tracked(t):
    """A copy that autograd tracks."""
    return t.detach().clone().requires_grad_(True)


def with_grad(t):
    """A tracked tensor with a gradient from before."""
    t = tracked(t)
    t.grad = torch.full_like(t, 4).detach()
    return t


def ways(t):
    """The tensor on both devices, tracked and not."""
    alone = [on_cpu(t), on_device(t)]
    return alone + [on_cpu(tracked(t)), on_device(tracked(t))] if t.dtype.is_floating_point else alone


def check_all(function, key, tensors, ignore=ANY):
    """One call for each tensor, all of them in one message; it is on the CPU if nothing else is said."""
    placed = [on_cpu(t) if isinstance(t, torch.Tensor) else t for t in tensors]
    check(function.map([(t,) for t in placed]), [key(t) for t in placed], ignore=ignore)


@part("for_plot")
def test_every_dtype(student, key, rng):
    """Tensors of every dtype become arrays, with any number of axes; only `bfloat16` becomes `float32`.

    どの dtype のテンソルも、軸が何本でも、配列になります。`bfloat16` だけは `float32` になります。
    """
    shapes = ((5,), (2, 3), (2, 1, 3))
    check_all(student.for_plot, key.for_plot, [numbers(rng, dtype, *shape) for dtype in DTYPES for shape in shapes])
    exact = [torch.tensor([2**62 + 1, -(2**53) - 1]), torch.tensor([2**30 + 1, -5], dtype=torch.int32)]
    exact += [torch.tensor([1, -2, 4], dtype=torch.float64) / 3]
    exact += [torch.tensor([2, float("nan"), -float("inf"), float("inf")], dtype=dtype) for dtype in FLOATS]
    check_all(student.for_plot, key.for_plot, exact)


@part("for_plot")
def test_everywhere(student, key, rng):
    """Tensors on another device, tracked ones, and those that are both become arrays, whatever their dtype.

    別の device にあっても、追跡中でも、その両方でも、どの dtype のテンソルも配列になります。
    """
    check_all(student.for_plot, key.for_plot, [way for dtype in DTYPES for way in ways(numbers(rng, dtype, 2, 3))])


@part("for_plot")
def test_all_numbers_of_bfloat16(student, key, rng):
    """The array has all numbers that `bfloat16` has, also very large and very small ones.

    `bfloat16` の数は、とても大きくても小さくても、配列にそのまま現れます。
    """
    exponents = torch.from_numpy(rng.integers(20, 120, 4)).double()
    far = torch.cat([2.0**exponents, -(2.0**-exponents)]).bfloat16()
    for t in (on_cpu(far), on_cpu(tracked(far)), on_device(far)):
        many = student.define("lambda f, t: [float(number) for number in f(t)]")(student.for_plot, t)
        check(many, far.tolist(), ignore=ANY)


@part("for_plot")
def test_every_shape(student, key, rng):
    """The shape stays, without axes and where a side is 0.

    軸がなくても、長さ 0 の軸があっても、shape は変わりません。
    """
    shapes = ((), (0,), (0, 3), (2, 0), (1,), (1, 1))
    check_all(student.for_plot, key.for_plot, [numbers(rng, dtype, *shape) for dtype in DTYPES for shape in shapes])
    alone = numbers(rng, torch.float64)
    check_all(student.for_plot, key.for_plot, [*ways(alone), *ways(numbers(rng, torch.bfloat16, 0, 2))])


@part("for_plot")
def test_every_view(student, key, rng):
    """Views of every dtype are read in the order of their axes, on both devices.

    どの dtype のビューも、どちらの device にあっても、軸の順に読まれます。
    """
    for place in (on_cpu, on_device):
        check_all(student.for_plot, key.for_plot, [place(view) for dtype in DTYPES for view in views(rng, dtype)])


@part("for_plot")
def test_all_of_t_stays(student, key, rng):
    """`t` keeps its numbers, its device, its `requires_grad` and its `.grad`.

    `t` の数も、device も、`requires_grad` も、`.grad` も元のままです。
    """
    several = [way for dtype in DTYPES for way in ways(numbers(rng, dtype, 3))]
    several += [place(with_grad(numbers(rng, dtype, 2))) for place in (on_cpu, on_device) for dtype in FLOATS]
    check_all(student.for_plot, key.for_plot, [*several, *views(rng, torch.float32)], ignore=("memory",))


@part("for_plot")
def test_the_graph_stays(student, key, rng):
    """Gradients still flow through `t` afterwards, also if it was computed from others.

    後からも `t` を通って勾配 (gradient) が伝わります。`t` がほかのテンソルから計算されたものでも同じです。
    """
    for dtype in FLOATS:
        w = numbers(rng, dtype, 3)
        for place in (on_cpu, on_device):
            right = key.for_plot(w).value, (w * 2).tolist()
            check(student.define(GRADIENT)(student.for_plot, place(w)), right, ignore=ANY)


@part("for_plot")
def test_earlier_results(student, key, rng):
    """Each call shows the numbers that `t` has then, and a later call leaves earlier results as they are.

    呼ぶたびに、そのときの `t` の数が返ります。後からもう一度呼んでも、前の戻り値は変わりません。
    """
    now = student.define(NOW)
    several = student.define("lambda f, t: [f(t), f(t + 1), f(t[:1]), f(t)]")
    for dtype in (torch.float32, torch.bfloat16, torch.int64):
        t = numbers(rng, dtype, 3)
        right = [key.for_plot(one).value for one in (t, t + 1, t[:1], t)]
        for place in (on_cpu, on_device):
            check(several(student.for_plot, place(t)), right, ignore=ANY)
            check(now(student.for_plot, place(t)), key.for_plot(t * 3), ignore=ANY)


@part("snapshot")
def test_a_record(student, key, rng):
    """A record of several steps keeps each of them, whatever is written into `t` between.

    何ステップかの記録には、その間に `t` に書き込んでも、それぞれのステップの数が残ります。
    """
    for dtype in (torch.float32, torch.float64, torch.int64, torch.bfloat16):
        t = numbers(rng, dtype, 2, 3)
        right = [key.snapshot(t * (-2) ** step).value for step in range(3)]
        for place in (on_cpu, on_device):
            check(student.define(RECORD)(student.snapshot, place(t)), right, ignore=ANY)


@part("snapshot")
def test_own_memory_always(student, key, rng):
    """The array has memory of its own for every dtype, for views and without axes.

    どの dtype でも、ビューでも、軸がなくても、配列は新しいメモリにあります。
    """
    several = [way for dtype in DTYPES for way in ways(numbers(rng, dtype, 2, 3))]
    several += [view for dtype in DTYPES for view in views(rng, dtype)] + [numbers(rng, dtype) for dtype in DTYPES]
    check_all(student.snapshot, key.snapshot, several, ignore=EFFECTS)
    written = student.define("lambda f, t: [f(t), f(t).fill(0), t.clone()][::2]")
    for t in (numbers(rng, torch.float32, 4), numbers(rng, torch.bfloat16, 4), numbers(rng, torch.int64)):
        check(written(student.snapshot, on_cpu(t)), [key.snapshot(t).value, t], on="cpu", ignore=ANY)


@part("snapshot")
def test_every_kept_shape(student, key, rng):
    """The shape and the dtype stay, without axes and where a side is 0; only `bfloat16` becomes `float32`.

    軸がなくても、長さ 0 の軸があっても、shape も dtype も変わりません。`bfloat16` だけは `float32` になります。
    """
    shapes = ((), (0,), (0, 3), (2, 0), (1,), (2, 1, 3))
    check_all(student.snapshot, key.snapshot, [numbers(rng, dtype, *shape) for dtype in DTYPES for shape in shapes])


@part("snapshot")
def test_all_of_t_is_kept(student, key, rng):
    """`t` keeps its numbers, its device, its `requires_grad` and its `.grad`, and gradients still flow through it.

    `t` の数も、device も、`requires_grad` も、`.grad` も元のままで、`t` を通って勾配 (gradient) も伝わります。
    """
    several = [way for dtype in DTYPES for way in ways(numbers(rng, dtype, 3))]
    several += [place(with_grad(numbers(rng, dtype, 2))) for place in (on_cpu, on_device) for dtype in FLOATS]
    check_all(student.snapshot, key.snapshot, several, ignore=())
    w = numbers(rng, torch.float64, 3)
    for place in (on_cpu, on_device):
        right = key.snapshot(w).value, (w * 2).tolist()
        check(student.define(GRADIENT)(student.snapshot, place(w)), right, ignore=ANY)


@part("image_for_plot")
def test_every_image(student, key, rng):
    """Each number stands at its pixel, in images of any size, with any number of channels.

    どんな大きさの画像でも、チャンネルがいくつでも、どの数もその画素にあります。
    """
    sizes = ((3, 4, 5), (2, 3, 1), (4, 1, 3), (1, 2, 3), (1, 1, 1), (3, 2, 2), (3, 0, 2), (2, 3, 0))
    check_all(student.image_for_plot, key.image_for_plot, [numbers(rng, torch.float32, *size) for size in sizes])


@part("image_for_plot")
def test_every_image_everywhere(student, key, rng):
    """Images of every dtype become arrays, tracked, on another device, or both; only `bfloat16` becomes `float32`.

    どの dtype の画像も、追跡中でも、別の device にあっても、その両方でも、配列になります。`bfloat16` だけは `float32` になります。
    """
    images = [way for dtype in DTYPES for way in ways(numbers(rng, dtype, 2, 1, 3))]
    check_all(student.image_for_plot, key.image_for_plot, images)


@part("image_for_plot")
def test_every_view_of_an_image(student, key, rng):
    """Views of an image are read in the order of their axes, on both devices.

    画像のビューは、どちらの device にあっても、軸の順に読まれます。
    """
    image = numbers(rng, torch.float32, 3, 4, 5)
    several = [image.permute(2, 0, 1), image[:, ::2, 1:], image.transpose(1, 2), image[:1].expand(3, 4, 5)]
    check_all(student.image_for_plot, key.image_for_plot, [place(v) for place in (on_cpu, on_device) for v in several])


@part("image_for_plot")
def test_all_of_the_image_stays(student, key, rng):
    """`image` stays, gradients still flow through it, and each call shows its numbers then, without touching earlier results.

    `image` は元のままで、`image` を通って勾配 (gradient) も伝わります。呼ぶたびにそのときの数が返り、前の戻り値は変わりません。
    """
    several = [way for dtype in DTYPES for way in ways(numbers(rng, dtype, 2, 1, 3))]
    several += [place(with_grad(numbers(rng, torch.float32, 1, 2, 2))) for place in (on_cpu, on_device)]
    check_all(student.image_for_plot, key.image_for_plot, several, ignore=("memory",))
    image = numbers(rng, torch.float32, 2, 3, 4)
    for place in (on_cpu, on_device):
        both = key.image_for_plot(image).value, (image * 2).tolist()
        check(student.define(GRADIENT)(student.image_for_plot, place(image)), both, ignore=ANY)
        check(student.define(NOW)(student.image_for_plot, place(image)), key.image_for_plot(image * 3), ignore=ANY)
        right = [key.image_for_plot(one).value for one in (image, -image, image)]
        check(
            student.define("lambda f, t: [f(t), f(-t), f(t)]")(student.image_for_plot, place(image)), right, ignore=ANY
        )
