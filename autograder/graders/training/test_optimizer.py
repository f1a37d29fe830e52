"""Public graders of training/optimizer: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe

LAYERS = 'setattr(self, "first", torch.nn.Linear(2, 3)), setattr(self, "second", torch.nn.Linear(3, 1))'

BESIDE_A_LAYER = (
    'setattr(self, "layer", torch.nn.Linear(2, 3)), setattr(self, "scale", torch.nn.Parameter(torch.ones(3)))'
)

SHARED_WEIGHT = (
    'setattr(self, "one", torch.nn.Linear(3, 3)), setattr(self, "two", torch.nn.Linear(3, 3)), '
    'setattr(self.two, "weight", self.one.weight)'
)

INSIDE_ANOTHER = (
    'setattr(self, "body", torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.ReLU())), '
    'setattr(self, "head", torch.nn.Linear(3, 1))'
)

FROZEN_FIRST = f"{LAYERS}, self.first.requires_grad_(requires_grad=False)"

REPORT = """{
    "class": type(optimizer).__name__,
    "lr": sorted({float(group["lr"]) for group in optimizer.param_groups}),
    "settings that are not the defaults": sorted({
        name for group in optimizer.param_groups for name, default in {
            "betas": (0.9, 0.999), "eps": 1e-8, "weight_decay": 0, "amsgrad": False, "maximize": False
        }.items() if group.get(name, default) != default
    }),
    "how often each trainable parameter is held": {
        name: [id(one) for group in optimizer.param_groups for one in group["params"]].count(id(parameter))
        for name, parameter in model.named_parameters() if parameter.requires_grad
    },
    "tensors that are no parameter of the model": len(others),
    "trainable ones of these": sum(one.requires_grad for one in others),
    "frozen": [name for name, parameter in model.named_parameters() if not parameter.requires_grad],
}"""
"""On `model` and `optimizer`; `others` are tensors that the one holds and the other does not have."""

OTHERS = """[
    one for group in optimizer.param_groups for one in group["params"]
    if id(one) not in {id(parameter) for parameter in model.parameters()}
]"""

HELD = f"""lambda make_optimizer, model, lr: (lambda optimizer:
    (lambda others: {REPORT})({OTHERS}) if isinstance(optimizer, torch.optim.Optimizer) else optimizer
)(make_optimizer(model, lr))"""

UNTOUCHED = """lambda make_optimizer, model, lr: (
    model.eval(),
    [setattr(one, "grad", torch.full_like(one, 7)) for one in model.parameters()],
    (lambda before: (
        make_optimizer(model, lr),
        {
            "values": all(torch.equal(one, old) for one, old in zip(model.parameters(), before)),
            "grad": all(one.grad is not None and bool((one.grad == 7).all()) for one in model.parameters()),
            "mode": "training" if model.training else "eval",
        },
    )[1])([one.data.clone() for one in model.parameters()]),
)[2]"""

AGAIN = """lambda make_optimizer, model: (lambda one, two: {
    "the same optimizer": one is two,
    "lr": [each.param_groups[0]["lr"] if isinstance(each, torch.optim.Optimizer) else None for each in (one, two)],
})(make_optimizer(model, 0.5), make_optimizer(model, 0.125))"""

BUILT = f"""lambda build, lr: (lambda found: found if found is None else (lambda holds:
    {{"returned": type(found).__name__, "holds": holds}} | (
        {{}} if holds != ["TinyVGG", "Adam"] else (lambda model, optimizer: (lambda others: {REPORT} | {{
            "training": model.training,
            "numbers": sum(one.numel() for one in model.parameters()),
            "dtypes": sorted(set(str(one.dtype) for one in model.parameters())),
            "parameters with a gradient": sum(one.grad is not None for one in model.parameters()),
        }})({OTHERS}))(*found)
    )
)([type(one).__name__ for one in found] if isinstance(found, tuple | list) else []))(build(lr))"""

TWICE = """lambda build: (lambda one, two: {
    "parameters in both": len({id(p) for p in one[0].parameters()} & {id(p) for p in two[0].parameters()}),
    "held by both": len({id(p) for p in one[1].param_groups[0]["params"]} & {
        id(p) for p in two[1].param_groups[0]["params"]
    }),
    "start alike": all(torch.equal(p, q) for p, q in zip(one[0].parameters(), two[0].parameters())),
})(build(0.25), build(0.5))"""

LOADED = """lambda train_step, x, y, weight, bias, old=None, calls=1: (lambda model: (
    model.load_state_dict({"weight": torch.tensor(weight), "bias": torch.tensor(bias)}),
    [setattr(one, "grad", old if old is None else torch.full_like(one, old)) for one in model.parameters()],
    (lambda optimizer: THEN)(torch.optim.SGD(model.parameters(), lr=0.125)),
)[2])(torch.nn.Linear(len(weight[0]), len(weight)).to(x))"""

LOSS = LOADED.replace("THEN", "train_step(model, optimizer, x, y)")

STEPS = LOADED.replace(
    "THEN",
    """(lambda losses: {
        "losses": losses, "weight": model.weight.detach().clone(), "bias": model.bias.detach().clone()
    })([train_step(model, optimizer, x, y) for _ in range(calls)])""",
)

AT_THE_STEP = LOADED.replace(
    "THEN",
    """(lambda met, came: (
        model.weight.register_hook(lambda gradient: came.append(len(met))),
        optimizer.register_step_post_hook(lambda *_: met.append(
            [None if one.grad is None else one.grad.clone() for one in (model.weight, model.bias)]
        )),
        train_step(model, optimizer, x, y),
        {
            "runs of step()": len(met),
            "gradients that it found": met[0] if met and any(one is not None and one.any() for one in met[0])
            else "none were made" if not came else "it did not run" if not met
            else "none yet, they came later" if all(came) else "none, they had been emptied",
        },
    )[3])([], [])""",
)

LEFT = LOADED.replace(
    "THEN",
    """(
        train_step(model, optimizer, x, y),
        {
            "mode": "training" if model.training else "eval",
            "lr": optimizer.param_groups[0]["lr"],
            "trainable": [name for name, one in model.named_parameters() if one.requires_grad],
        },
    )[1]""",
)

PARTLY_HELD = """lambda train_step, x, y: (lambda model: (
    [one.data.fill_(0.5) for one in model.parameters()],
    [layer.bias.requires_grad_(False) for layer in model[1:]],
    train_step(model, torch.optim.SGD([model[0].bias, model[1].weight, model[1].bias], lr=0.25), x, y),
    {name: (one.data.clone(), one.requires_grad) for name, one in model.named_parameters()},
)[3])(torch.nn.Sequential(*[torch.nn.Linear(1, 1) for _ in range(3)]).to(x))"""

WITH_ADAM = LOADED.replace(
    "THEN",
    """(lambda adam: (
    [train_step(model, adam, x, y) for _ in range(calls)],
    model.weight.detach().clone(), model.bias.detach().clone(),
))(torch.optim.Adam(model.parameters(), lr=0.25, betas=(0.5, 0.75)))""",
)

NUMBERS = {"weight": [[1.0]], "bias": [0.0]}

WIDE = {"weight": [[1.0, -1.0], [0.5, 2.0]], "bias": [1.0, -2.0]}


def points():
    """Two points for a model with one weight."""
    return torch.tensor([[1.0], [2.0]]), torch.tensor([[3.0], [5.0]])


def pairs():
    """Three examples for a model with two outputs."""
    return torch.tensor([[1.0, 2.0], [3.0, -1.0], [-2.0, 4.0]]), torch.tensor([[3.0, 1.0], [-2.0, 4.0], [5.0, 7.0]])


def new(student, body):
    """A model with these parts, whose class needs no arguments; it stays where the program lives."""
    init = f"lambda self: (super(type(self), self).__init__(), {body}, None)[-1]"
    return student.define(f'type("Model", (torch.nn.Module,), {{"__init__": {init}}})()', "model")


def held(student, model, lr):
    """What the report says on the optimiser that was made."""
    return student.define(HELD, "held_by_the_optimizer")(student.make_optimizer, model, lr)


def stepped(student, source, name, data, **numbers):
    """What an expression of the above says on a step."""
    return student.define(source, name)(student.train_step, *data, **numbers)


@probe("make_optimizer")
def of_two_layers(student):
    return [held(student, new(student, LAYERS), 0.02)]


@probe("make_optimizer")
def inside_another(student):
    return [held(student, new(student, INSIDE_ANOTHER), 0.25)]


@probe("make_optimizer")
def beside_a_layer(student):
    return [held(student, new(student, BESIDE_A_LAYER), 0.5)]


@probe("make_optimizer", aspect="edges")
def shared_weight(student):
    return [held(student, new(student, SHARED_WEIGHT), 0.02)]


@probe("make_optimizer", aspect="edges")
def frozen_first(student):
    return [held(student, new(student, FROZEN_FIRST), 0.02)]


@probe("make_optimizer", aspect="edges")
def untouched(student):
    return [student.define(UNTOUCHED, "model_afterwards")(student.make_optimizer, new(student, LAYERS), 0.02)]


@probe("make_optimizer", aspect="edges")
def another_one(student):
    return [student.define(AGAIN, "two_optimizers")(student.make_optimizer, new(student, LAYERS))]


@probe("build")
def what_is_built(student):
    return [student.define(BUILT, "built")(student.build, 0.02)]


@probe("build", aspect="edges")
def built_twice(student):
    return [student.define(TWICE, "built_twice")(student.build)]


@probe("train_step")
def the_loss(student):
    return [stepped(student, LOSS, "loss", points(), **NUMBERS), stepped(student, LOSS, "loss", pairs(), **WIDE)]


@probe("train_step")
def one_step(student):
    return [stepped(student, STEPS, "after_one_step", points(), **NUMBERS)]


@probe("train_step")
def two_outputs(student):
    return [stepped(student, STEPS, "after_one_step", pairs(), **WIDE)]


@probe("train_step", aspect="edges")
def two_steps(student):
    return [stepped(student, STEPS, "after_two_steps", points(), calls=2, **NUMBERS)]


@probe("train_step", aspect="edges")
def old_gradients(student):
    return [stepped(student, STEPS, "after_one_step", points(), old=8.0, **NUMBERS)]


@probe("train_step")
def at_the_step(student):
    return [stepped(student, AT_THE_STEP, "at_the_step", points(), **NUMBERS)]


@probe("train_step", aspect="edges")
def what_stays(student):
    return [stepped(student, LEFT, "afterwards", points(), **NUMBERS)]


@probe("train_step", aspect="edges")
def partly_held(student):
    return [student.define(PARTLY_HELD, "after_one_step_of_some")(student.train_step, *points())]


@probe("train_step", aspect="edges")
def with_adam(student):
    data = [one.double() for one in points()]
    return [stepped(student, WITH_ADAM, "after_two_steps_of_adam", data, calls=2, **NUMBERS)]


@probe("train_step", aspect="edges")
def other_axes(student):
    x, y = pairs()
    data = [(x[0], y[0]), (x[:1], y[:1]), (x.reshape(3, 1, 2), y.reshape(3, 1, 2))]
    return [stepped(student, STEPS, "after_one_step", each, **WIDE) for each in data]


@probe("train_step", aspect="devices")
def on_the_device(student):
    return [stepped(student, STEPS, "after_one_step", [on_device(one) for one in points()], **NUMBERS)]


@part("make_optimizer")
def test_held(student, probes):
    """An Adam with this `lr` holds every trainable parameter, each exactly once; other settings keep their defaults.

    この `lr` の Adam が、学習の対象になるパラメータをすべて、ちょうど 1 回ずつ持ちます。ほかの設定は既定値のままです。
    """
    check(of_two_layers(student), probes["of_two_layers"])


@part("make_optimizer")
def test_inside_another(student, probes):
    """Parameters may be in layers of layers.

    パラメータは、層の中の層にあることもあります。
    """
    check(inside_another(student), probes["inside_another"])


@part("make_optimizer")
def test_beside_a_layer(student, probes):
    """A parameter may be directly on the model: an `nn.Parameter` that is an attribute of its own.

    パラメータは、モデルに直接付いている (属性が `nn.Parameter` そのものである) こともあります。
    """
    check(beside_a_layer(student), probes["beside_a_layer"])


@part("make_optimizer")
def test_shared_weight(student, probes):
    """A parameter that two layers share is one parameter.

    2 つの層が共有するパラメータは、1 つのパラメータです。
    """
    check(shared_weight(student), probes["shared_weight"])


@part("make_optimizer")
def test_frozen(student, probes):
    """Frozen parameters stay frozen, and the others are held.

    凍結されたパラメータは凍結されたままで、ほかのパラメータは最適化関数が持ちます。
    """
    check(frozen_first(student), probes["frozen_first"])


@part("make_optimizer")
def test_untouched(student, probes):
    """The parameters keep their values and their `.grad`, and the model stays in its mode.

    パラメータの値と `.grad` も、モデルのモードも元のままです。
    """
    check(untouched(student), probes["untouched"])


@part("make_optimizer")
def test_another_one(student, probes):
    """Each call makes an optimiser of its own, with its own `lr`.

    呼び出すたびに別の最適化関数を作ります。学習率はそれぞれの `lr` です。
    """
    check(another_one(student), probes["another_one"])


@part("build")
def test_built(student, probes):
    """A tuple of a new `TinyVGG` and an Adam comes back; the Adam holds the parameters of this very model, with `lr`.

    新しい `TinyVGG` と Adam のタプルが返ります。この Adam は、まさにこのモデルのパラメータを持ち、学習率は `lr` です。
    """
    check(what_is_built(student), probes["what_is_built"])


@part("build")
def test_built_twice(student, probes):
    """Two calls give models that start with different weights and share nothing.

    2 回呼び出すと、違う重みで始まり何も共有しない 2 つのモデルができます。
    """
    check(built_twice(student), probes["built_twice"])


@part("train_step")
def test_the_loss(student, probes):
    """The mean squared error before the step comes back, as a Python float.

    ステップの前の平均二乗誤差が、Python の float で返ります。
    """
    check(the_loss(student), probes["the_loss"])


@part("train_step")
def test_one_step(student, probes):
    """One step of the optimiser moves the parameters, with one output and with two.

    最適化関数の 1 ステップで、パラメータが動きます。出力が 1 つでも 2 つでも同じです。
    """
    check(one_step(student), probes["one_step"])
    check(two_outputs(student), probes["two_outputs"])


@part("train_step")
def test_at_the_step(student, probes):
    """`optimizer.step()` runs exactly once, and finds the gradients of this loss.

    `optimizer.step()` がちょうど 1 回動き、そのとき、この損失の勾配 (gradient) がそろっています。
    """
    check(at_the_step(student), probes["at_the_step"])


@part("train_step")
def test_older_gradients(student, probes):
    """Gradients that earlier work has left do not count, whether it was a step before or something else.

    前のステップやほかの計算が残した勾配 (gradient) は使いません。
    """
    check(two_steps(student), probes["two_steps"])
    check(old_gradients(student), probes["old_gradients"])


@part("train_step")
def test_what_stays(student, probes):
    """The model stays in training mode, the settings of the optimiser stay as they are, and trainable stays trainable.

    モデルは training モードのままです。最適化関数の設定も、どのパラメータが学習の対象かも、元のままです。
    """
    check(what_stays(student), probes["what_stays"])


@part("train_step")
def test_partly_held(student, probes):
    """Parameters that the optimiser does not hold, and frozen ones, keep their values and stay trainable or frozen.

    最適化関数が持っていないパラメータと、凍結されたパラメータは、値も、学習の対象か凍結かも、元のままです。
    """
    check(partly_held(student), probes["partly_held"])


@part("train_step")
def test_with_adam(student, probes):
    """The optimiser may be an Adam with settings of its own, and the parameters and the data float64.

    最適化関数は、設定を変えた Adam のこともあり、パラメータとデータは float64 のこともあります。
    """
    check(with_adam(student), probes["with_adam"])


@part("train_step")
def test_other_axes(student, probes):
    """`y` has the shape of `model(x)`, with any number of axes.

    `y` の shape は `model(x)` と同じで、軸は何本でも構いません。
    """
    check(other_axes(student), probes["other_axes"])


@part("train_step")
def test_on_the_device(student, probes):
    """Model and data may be on another device.

    モデルとデータは、別の device にあることもあります。
    """
    check(on_the_device(student), probes["on_the_device"])
