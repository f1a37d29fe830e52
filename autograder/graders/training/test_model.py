"""Public graders of training/model: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe

NUMBERS = {"W1": [[1, -1], [2, 1], [-1, 3]], "b1": [0, 1, -1], "W2": [[1, 2, -1], [3, -1, 2]], "b2": [1, -2]}
"""The weights of MLP(2, 3, 2)."""

ROWS = [[1.0, 2.0], [-2.0, 1.0], [3.0, -1.0]]


def loaded(then):
    """An expression in `model`, which has the given weights and is where x is, and `x`."""
    return f"""lambda MLP, x, W1, b1, W2, b2: (lambda model: (
        model.load_state_dict({{
            name: torch.tensor(numbers, dtype=x.dtype)
            for name, numbers in {{"hidden.weight": W1, "hidden.bias": b1, "out.weight": W2, "out.bias": b2}}.items()
        }}),
        {then},
    )[1])(MLP(len(W1[0]), len(W1), len(W2)).to(x.device, x.dtype))"""


OUTPUT = loaded("model(x)")

OUTPUT_AGAIN = loaded("(model(x).detach().fill_(100), model(x))[1]")

GRADIENTS = loaded("""(
    model(x).sum().backward(), {name: parameter.grad for name, parameter in model.named_parameters()}
)[1]""")

AFTERWARDS = loaded("""(lambda before: (
    model(x), before == {name: id(parameter) for name, parameter in model.named_parameters()}, dict(model.state_dict())
)[1:])({name: id(parameter) for name, parameter in model.named_parameters()})""")

CALLS = """lambda MLP, x: (lambda model, met: (
    [module.register_forward_hook(lambda *_, name=name: met.append(name)) for name, module in model.named_modules()],
    model(x),
    {name or "model": met.count(name) for name in ("hidden", "out", "")},
)[2])(MLP(2, 3, 2).to(x.device), [])"""

SHAPES = """lambda MLP, *sizes: {
    name: tuple(parameter.shape) for name, parameter in sorted(MLP(*sizes).named_parameters())
}"""

START = """lambda MLP, n_in, n_hidden, n_out: (lambda model: {
    "is a Module": isinstance(model, torch.nn.Module),
    "hidden": type(model.hidden).__name__,
    "out": type(model.out).__name__,
    "entries of state_dict": sorted(model.state_dict()),
    "dtypes": sorted({str(parameter.dtype) for parameter in model.parameters()}),
    "all are trained": all(parameter.requires_grad for parameter in model.parameters()),
})(MLP(n_in=n_in, n_hidden=n_hidden, n_out=n_out))"""

ON_ITS_OWN = """lambda MLP: (lambda model: (lambda x, names: {what})(
    torch.ones(2, next((module.in_features for module in model.modules() if hasattr(module, "in_features")), 4)),
    lambda: [name for name, _ in model.named_parameters()],
))(MLP(4, 4, 3))"""
"""An expression in a `model` with the weights from the start, in an input `x` for it, and in `names()`."""

SAME_ANSWER = ON_ITS_OWN.format(what="torch.equal(model(x), model(x))")

SAME_NAMES = ON_ITS_OWN.format(what="(lambda before: (model(x), before == names())[1])(names())")

SAME_START = """lambda MLP: (lambda one, two: {
    name: torch.equal(parameter, dict(two.named_parameters())[name]) for name, parameter in one.named_parameters()
})(MLP(4, 6, 3), MLP(4, 6, 3))"""

SHARED = """lambda MLP: (lambda one, two: not {id(parameter) for parameter in one.parameters()}.isdisjoint(
    {id(parameter) for parameter in two.parameters()}
))(MLP(4, 6, 3), MLP(4, 6, 3))"""

STRUCTURE = """lambda MLP: (lambda model, found, wanted: {
    "weights": {"hidden.weight", "out.weight"} <= found.keys(),
    "biases": {"hidden.bias", "out.bias"} <= found.keys(),
    "others": bool(found.keys() - wanted),
    "more entries than parameters": len(model.state_dict()) > len(found),
    "layers in containers": any(
        isinstance(one, torch.nn.Module)
        for name, kept in vars(model).items() if type(kept) in (list, tuple, dict) and name[0] != "_"
        for one in (kept.values() if type(kept) is dict else kept)
    ),
    "tensors": any(isinstance(kept, torch.Tensor) for kept in vars(model).values()),
    "float32": all(parameter.dtype == torch.float32 for parameter in found.values()),
    "sizes matter": all(
        [parameter.shape for parameter in MLP(*sizes).parameters()] != [one.shape for one in found.values()]
        for sizes in ((7, 3, 4), (5, 6, 4), (5, 3, 2))
    ),
    "hidden fits out": [one.shape[0] for name, one in found.items() if name == "hidden.weight"]
    == [one.shape[1] for name, one in found.items() if name == "out.weight"],
    "out fits hidden": [one.shape[1] for name, one in found.items() if name == "hidden.weight"]
    == [one.shape[0] for name, one in found.items() if name == "out.weight"],
})(*(lambda model: (
    model, dict(model.named_parameters()), {"hidden.weight", "hidden.bias", "out.weight", "out.bias"}
))(MLP(5, 3, 4)))"""
"""What is registered, told so that other sizes and other names of one's own give the same answers."""


def output(student, x, source=OUTPUT, name="output"):
    """What the model with the known weights answers."""
    return student.define(source, name)(student.MLP, x, **NUMBERS)


@probe("MLP")
def what_is_registered(student):
    return [student.define(STRUCTURE, "structure")(student.MLP)]


@probe("MLP")
def a_batch(student):
    return [output(student, torch.tensor(ROWS))]


@probe("MLP")
def the_same_answer(student):
    return [student.define(SAME_ANSWER, "same_answer_twice")(student.MLP)]


@probe("MLP")
def the_same_parameters(student):
    return [student.define(SAME_NAMES, "same_parameters_after_a_call")(student.MLP)]


@probe("MLP", aspect="gradients")
def to_the_parameters(student):
    return [output(student, torch.tensor(ROWS), GRADIENTS, "gradients")]


@probe("MLP")
def a_tracked_batch(student):
    return [output(student, torch.tensor(ROWS, requires_grad=True))]


@probe("MLP", aspect="edges")
def a_single_example(student):
    return [output(student, torch.tensor([2.0, 3.0])), output(student, torch.tensor([0.25, 0.5]))]


@probe("MLP", aspect="edges")
def no_examples(student):
    return [output(student, torch.empty(0, 2))]


@probe("MLP", aspect="edges")
def in_float64(student):
    return [output(student, torch.tensor([[0.1, 2.3], [-1.7, 0.6]], dtype=torch.float64))]


@probe("MLP", aspect="edges")
def after_the_first_answer(student):
    return [output(student, torch.tensor(ROWS), OUTPUT_AGAIN, "second_output")]


@probe("MLP", aspect="edges")
def parameters_afterwards(student):
    return [output(student, torch.tensor(ROWS), AFTERWARDS, "parameters_after_a_call")]


@probe("MLP", aspect="edges")
def hooks(student):
    return [student.define(CALLS, "calls_that_hooks_see")(student.MLP, torch.tensor(ROWS))]


@probe("MLP", aspect="edges")
def two_models(student):
    return [student.define(SAME_START, "equal_in_two_models")(student.MLP)]


@probe("MLP", aspect="devices")
def on_the_device(student):
    return [output(student, on_device(torch.tensor(ROWS)))]


@part("MLP")
def test_parameters(student):
    """There are four parameters, and their shapes follow from the three sizes.

    パラメータは 4 つで、shape は 3 つのサイズで決まります。
    """
    shapes = student.define(SHAPES, "parameter_shapes")
    for n_in, n_hidden, n_out in ((2, 3, 2), (5, 1, 4)):
        expected = {"hidden.bias": (n_hidden,), "hidden.weight": (n_hidden, n_in)}
        expected |= {"out.bias": (n_out,), "out.weight": (n_out, n_hidden)}
        check(shapes(student.MLP, n_in, n_hidden, n_out), expected)


@part("MLP")
def test_start(student):
    """`hidden` and `out` are `nn.Linear` layers in float32, and `state_dict()` has their four entries only.

    `hidden` と `out` は float32 の `nn.Linear` で、`state_dict()` の中身はその 4 つだけです。
    """
    expected = {
        "is a Module": True,
        "hidden": "Linear",
        "out": "Linear",
        "entries of state_dict": ["hidden.bias", "hidden.weight", "out.bias", "out.weight"],
        "dtypes": ["torch.float32"],
        "all are trained": True,
    }
    check(student.define(START, "start")(student.MLP, n_in=4, n_hidden=3, n_out=2), expected)


@part("MLP")
def test_a_batch(student, probes):
    """relu comes after `hidden` only: the result of a batch of three.

    relu は `hidden` の後だけです。3 つの例のバッチで確かめます。
    """
    check(a_batch(student), probes["a_batch"])


@part("MLP")
def test_the_same_answer(student, probes):
    """A second call with the same input gives the same answer, with the weights from the start, and with loaded ones.

    同じ入力でもう一度呼んでも同じ答えになります。最初の重みでも、読み込んだ重みでも同じです。
    """
    check(the_same_answer(student), probes["the_same_answer"])
    check(after_the_first_answer(student), probes["after_the_first_answer"])


@part("MLP")
def test_gradients(student, probes):
    """Gradients flow from the result to all four parameters, and to `x` if it is tracked.

    戻り値から 4 つのパラメータすべてへ、`x` が追跡中なら `x` へも、勾配 (gradient) が伝わります。
    """
    check(a_tracked_batch(student), probes["a_tracked_batch"])
    check(to_the_parameters(student), probes["to_the_parameters"])


@part("MLP")
def test_a_single_example(student, probes):
    """A single example of shape `(n_in,)` gives a result of shape `(n_out,)`.

    1 つだけの例 (shape は `(n_in,)`) なら、戻り値の shape は `(n_out,)` です。
    """
    check(a_single_example(student), probes["a_single_example"])


@part("MLP")
def test_no_examples(student, probes):
    """N may be 0: no examples give no results, of shape `(0, n_out)`.

    N は 0 のこともあります。例がなければ、戻り値は shape が `(0, n_out)` の空のテンソルです。
    """
    check(no_examples(student), probes["no_examples"])


@part("MLP")
def test_in_float64(student, probes):
    """After `model.double()`, float64 goes in and float64 comes out.

    `model.double()` の後では、float64 の入力に float64 の答えを返します。
    """
    check(in_float64(student), probes["in_float64"])


@part("MLP")
def test_parameters_afterwards(student, probes):
    """A call leaves the model its parameters, with their values.

    呼び出した後も、モデルのパラメータとその値は元のままです。
    """
    check(the_same_parameters(student), probes["the_same_parameters"])
    check(parameters_afterwards(student), probes["parameters_afterwards"])


@part("MLP")
def test_hooks(student, probes):
    """A hook on the model, on `hidden` and on `out` runs once in each call.

    モデル、`hidden`、`out` に付けたフック (hook) は、1 回の呼び出しで 1 回ずつ動きます。
    """
    check(hooks(student), probes["hooks"])


@part("MLP")
def test_two_models(student, probes):
    """Two models start with different weights and share nothing.

    2 つのモデルは違う重みで始まり、何も共有しません。
    """
    check(two_models(student), probes["two_models"])
    check(student.define(SHARED, "shared_parameters")(student.MLP), False)


@part("MLP")
def test_on_the_device(student, probes):
    """After `model.to(device)`, the result is on that device, where `x` is.

    `model.to(device)` の後では、戻り値もその device にあります。`x` もそこにあります。
    """
    check(on_the_device(student), probes["on_the_device"])
