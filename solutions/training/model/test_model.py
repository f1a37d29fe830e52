"""Hidden graders of training/model: other sizes and other weights, against the key."""

import pytest
import torch

from autograder.grading import check, on_cpu, on_device, part

SIZES = [(3, 4, 2), (1, 5, 3), (4, 1, 1), (2, 8, 1)]


NAMES = {"hidden.weight": "W1", "hidden.bias": "b1", "out.weight": "W2", "out.bias": "b2"}


PLACES = {on_device: "device", on_cpu: "cpu"}


def loaded(then):
    """An expression in `model`, which has the given weights and is where x is, `x`, and `weights` by name."""
    given = ", ".join(f"{name!r}: torch.tensor({short}, dtype=torch.float64).to(x)" for name, short in NAMES.items())
    return f"""lambda MLP, x, W1, b1, W2, b2: (lambda model, weights: (model.load_state_dict(weights), {then})[1])(
        MLP(len(W1[0]), len(b1), len(b2)).to(x), {{{given}}}
    )"""


ANSWER = loaded("model(x)")

FOUND = loaded("(model(x).sum().backward(), {name: one.grad for name, one in model.named_parameters()})[1]")

EVALUATED = loaded("(model.eval(), model(x).sum().backward(), [one.grad for one in model.parameters()])[2]")


def shapes_of(n_in, n_hidden, n_out):
    """The shapes of the parameters."""
    shapes = [(n_hidden, n_in), (n_hidden,), (n_out, n_hidden), (n_out,)]
    return dict(zip(NAMES, shapes, strict=True))


def quarters(rng, *shape):
    """Multiples of 1/4, with which float32 computes exactly."""
    return torch.from_numpy(rng.integers(-9, 10, shape) / 4).float()


def weights(rng, n_in, n_hidden, n_out):
    """Weights of a model. What relu is given for `quarters` is never exactly 0, where it has no derivative."""
    found = {"W1": quarters(rng, n_hidden, n_in), "b1": quarters(rng, n_hidden) + 1 / 32}
    found |= {"W2": quarters(rng, n_out, n_hidden), "b2": quarters(rng, n_out)}
    return {name: one.tolist() for name, one in found.items()}


def decimals(rng, n_in, n_hidden, n_out):
    """Weights that float32 has to round."""
    shapes = {"W1": (n_hidden, n_in), "b1": (n_hidden,), "W2": (n_out, n_hidden), "b2": (n_out,)}
    return {name: rng.uniform(-2, 2, shape).tolist() for name, shape in shapes.items()}


def compare(student, key, x, given):
    """The result of a model with these weights against the key."""
    check(student.define(ANSWER, "output")(student.MLP, x, **given), key.output(x, **given))


@part("MLP")
def test_other_sizes(student, rng):
    """Every size is what its argument says: shapes and number of the parameters.

    どのサイズも引数のとおりです。パラメータの shape と個数で確かめます。
    """
    shapes = student.define("""lambda MLP, *sizes: (lambda model: (
        {name: tuple(parameter.shape) for name, parameter in model.named_parameters()},
        sum(parameter.numel() for parameter in model.parameters()),
    ))(MLP(*sizes))""")
    for sizes in (*SIZES, (1, 1, 1), tuple(map(int, rng.integers(9, 60, 3)))):
        n_in, n_hidden, n_out = sizes
        number = (n_in + 1) * n_hidden + (n_hidden + 1) * n_out
        check(shapes(student.MLP, *sizes), (shapes_of(*sizes), number))


@part("MLP")
@pytest.mark.parametrize("axes", [(7,), ()], ids=["batch", "single"])
def test_matches_the_key(student, key, rng, axes):
    """The result has the right numbers and the right shape, for a batch and for a single example.

    バッチでも 1 つだけの例でも、結果の数と shape が正しくなります。
    """
    for sizes in SIZES:
        compare(student, key, quarters(rng, *axes, sizes[0]), weights(rng, *sizes))


@part("MLP")
def test_one_or_none(student, key, rng):
    """A batch may hold one example, or none.

    例が 1 つのバッチも、例のないバッチもあります。
    """
    for sizes in SIZES[:2]:
        for n in (1, 0):
            compare(student, key, quarters(rng, n, sizes[0]), weights(rng, *sizes))


@part("MLP")
def test_negative_answers(student, key, rng):
    """Results may be negative, also all of them; numbers below 0 that come out of `hidden` count as 0.

    結果はすべて負のこともあります。`hidden` から出た数のうち、0 より小さいものは 0 として数えます。
    """
    for low, high in ((-40.0, -30.0), (-40.0, 0.5), (40.0, -90.0)):
        given = weights(rng, 3, 4, 2) | {"b1": [low + 1 / 32] * 4, "b2": [high, high - 1]}
        compare(student, key, quarters(rng, 5, 3), given)


@part("MLP")
def test_gradients(student, key, rng):
    """All four parameters get their gradients, from a batch and from a single example; so does a tracked `x`.

    バッチからも 1 つだけの例からも、4 つのパラメータすべてに勾配 (gradient) が届きます。追跡中の `x` にも届きます。
    """
    gradients = student.define(FOUND, "gradients")
    for sizes in SIZES[:2]:
        for axes in ((4,), ()):
            x, given = quarters(rng, *axes, sizes[0]), weights(rng, *sizes)
            check(gradients(student.MLP, x, **given), key.gradients(x, **given))
            in_training = list(key.gradients(x, **given).value.values())
            check(student.define(EVALUATED, "gradients_after_eval")(student.MLP, x, **given), in_training)
            compare(student, key, x.requires_grad_(), given)


@part("MLP")
def test_in_float64(student, key, rng):
    """After `model.double()` results and gradients are float64, with all their digits.

    `model.double()` の後では、結果も勾配 (gradient) も float64 で、桁も失われません。
    """
    for axes in ((3,), ()):
        x, given = rng.tensor(*axes, 3, dtype=torch.float64), decimals(rng, 3, 4, 2)
        compare(student, key, x, given)
        compare(student, key, x.clone().requires_grad_(), given)
        check(student.define(FOUND, "gradients")(student.MLP, x, **given), key.gradients(x, **given))


@part("MLP")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_where_the_model_is(student, key, rng, place):
    """After `model.to(device)` results and gradients are there: a batch, a single example, none, or float64.

    `model.to(device)` の後では、結果も勾配 (gradient) もそこにあります。バッチでも、1 つだけの例でも、例がなくても、
    float64 でも同じです。
    """
    for shape, dtype in (
        ((4, 3), torch.float32),
        ((3,), torch.float32),
        ((0, 3), torch.float32),
        ((2, 3), torch.float64),
    ):
        x, given = quarters(rng, *shape).to(dtype), weights(rng, 3, 4, 2)
        expected = key.output(x, **given)
        check(student.define(ANSWER, "output")(student.MLP, place(x), **given), expected, on=PLACES[place])
        expected = key.gradients(x, **given)
        check(student.define(FOUND, "gradients")(student.MLP, place(x), **given), expected, on=PLACES[place])


@part("MLP")
def test_moved_after_a_call(student, key, rng):
    """A model that has been called can still be given other weights, and made float64.

    一度呼び出したモデルにも、別の重みを読み込めます。float64 にもできます。
    """
    x, given = quarters(rng, 4, 3), weights(rng, 3, 4, 2)
    later = loaded(
        "(lambda fresh: (fresh(x), fresh.load_state_dict(weights), fresh(x))[2])(type(model)(3, 4, 2).to(x))"
    )
    check(student.define(later, "output_later")(student.MLP, x, **given), key.output(x, **given))
    doubled = loaded("(model(x), model.double(), model(x.double()))[2]")
    check(student.define(doubled, "output_doubled")(student.MLP, x, **given), key.output(x.double(), **given))


@part("MLP")
def test_state_dict(student):
    """`state_dict()` of one model makes another one answer alike, and only then.

    あるモデルの `state_dict()` を読み込むと、別のモデルも同じ答えを出します。読み込むまでは違います。
    """
    answers = student.define("""lambda MLP, x: (lambda one, two: (
        torch.equal(one(x), two(x)), two.load_state_dict(one.state_dict()), torch.equal(one(x), two(x))
    )[::2])(MLP(3, 6, 4).to(x), MLP(3, 6, 4).to(x))""")
    check(answers(student.MLP, torch.tensor([[1.0, -2.0, 3.0], [0.5, 4.0, -1.0]])), (False, True))


@part("MLP")
def test_models_of_their_own(student, key, rng):
    """What becomes of one model does not change another one.

    あるモデルがどう変わっても、別のモデルは変わりません。
    """
    x, given = quarters(rng, 4, 3), weights(rng, 3, 4, 2)
    beside = loaded("""(lambda other: (
        torch.nn.utils.vector_to_parameters(
            x.new_zeros(sum(p.numel() for p in other.parameters())), list(other.parameters())
        ),
        other(x), model(x),
    )[2])(type(model)(3, 4, 2).to(x))""")
    check(student.define(beside, "output_beside_another")(student.MLP, x, **given), key.output(x, **given))


@part("MLP")
def test_not_a_straight_line(student, rng):
    """relu is there with the weights from the start, too: f(a + b) - f(a) - f(b) + f(0) is not 0 everywhere.

    最初の重みのままでも relu があります。f(a + b) − f(a) − f(b) + f(0) が、どこでも 0 ということはありません。
    """
    bends = student.define("""lambda MLP, a, b: (lambda f: bool(
        ((f(a + b) - f(a) - f(b) + f(a * 0)).abs() > 1e-3).any()
    ))(MLP(4, 16, 3).to(a))""")
    check(bends(student.MLP, 4 * rng.tensor(20, 4), 4 * rng.tensor(20, 4)), True)


@part("MLP")
def test_hooks(student, rng):
    """A hook on the model, on `hidden` and on `out` runs once in each call, whatever the number of examples.

    モデル、`hidden`、`out` に付けたフック (hook) は、例がいくつでも、1 回の呼び出しで 1 回ずつ動きます。
    """
    calls = student.define("""lambda MLP, *xs: (lambda model, met: (
        [one.register_forward_hook(lambda *_, name=name: met.append(name)) for name, one in model.named_modules()],
        [model(x) for x in xs],
        [met.count(name) for name in ("", "hidden", "out")],
    )[2])(MLP(3, 4, 2).to(xs[0].device), [])""")
    for xs in ((rng.tensor(3),), (rng.tensor(0, 3),), (rng.tensor(5, 3), rng.tensor(1, 3))):
        check(calls(student.MLP, *xs), [len(xs)] * 3)


@part("MLP")
def test_nothing_else_changes(student, key, rng):
    """`x` and the parameters stay, with the gradients that they already have.

    `x` もパラメータも元のままで、すでにある勾配 (gradient) も変わりません。
    """
    x, given = quarters(rng, 4, 3).requires_grad_(), weights(rng, 3, 4, 2)
    x.grad = rng.tensor(4, 3)
    compare(student, key, x, given)
    given = {name: (100 * torch.tensor(one)).tolist() for name, one in given.items()}
    kept = loaded("""(lambda found: (
        [setattr(one, "grad", torch.full_like(one, 7)) for one in found.values()],
        model(x),
        {name: [one.data, one.grad.unique().tolist(), one.requires_grad] for name, one in found.items()},
        model.training,
    )[2:])(dict(model.named_parameters()))""")
    expected = {name: [torch.tensor(given[short]), [7.0], True] for name, short in NAMES.items()}
    check(student.define(kept, "kept")(student.MLP, x.detach(), **given), (expected, True))


@part("MLP")
def test_first_answer_stays(student, key, rng):
    """A second call does not change the first result.

    もう一度呼び出しても、最初の結果は変わりません。
    """
    x, given = quarters(rng, 4, 3), weights(rng, 3, 4, 2)
    first = loaded("(lambda y: (model(-x), y)[1])(model(x))")
    check(student.define(first, "first_output")(student.MLP, x, **given), key.output(x, **given))


@part("MLP")
def test_views(student, key, rng):
    """`x` may be a view: transposed, sliced or expanded.

    `x` はビューのこともあります: 転置、スライス、拡張 (expand)。
    """
    given = weights(rng, 3, 4, 2)
    for x in (
        quarters(rng, 3, 5).T,
        quarters(rng, 7, 6)[::2, 1:4],
        quarters(rng, 3).expand(4, 3),
        quarters(rng, 6)[::2],
    ):
        compare(student, key, x, given)


@part("MLP")
def test_many_examples(student, key, rng):
    """300 examples take a moment, not more.

    例が 300 個でも長くはかかりません。
    """
    compare(student, key, quarters(rng, 300, 2), weights(rng, 2, 6, 3))
