"""Hidden graders of training/optimizer: other models and other numbers, against the key."""

import pytest
import torch

from autograder.grading import check, on_cpu, on_device, part

DESCRIBED = """(lambda given: (lambda known: {
    "class": type(given).__name__,
    "lr": sorted({float(group["lr"]) for group in given.param_groups}),
    "settings that are not the defaults": sorted({name for name, usual in (
        ("amsgrad", False), ("betas", (0.9, 0.999)), ("eps", 1e-8), ("maximize", False), ("weight_decay", 0),
    ) for group in given.param_groups if group[name] != usual}),
    "how often each trainable parameter is held": {  # by identity
        name: sum(other is one for group in given.param_groups for other in group["params"])
        for name, one in known.items() if one.requires_grad
    },
    "tensors that are no parameter of the model": sum(
        not any(other is one for one in known.values()) for group in given.param_groups for other in group["params"]
    ),
    "trainable ones of these": 0,
    "frozen": [name for name, one in known.items() if not one.requires_grad],
})(dict(model.named_parameters())))"""
"""What is to be said of an optimiser for `model`."""

OF_A_MODEL = f"lambda make_optimizer, model, lr: {DESCRIBED}(make_optimizer(model, lr))"

OF_A_PAIR = f"lambda build, lr: (lambda model, optimizer: {DESCRIBED}(optimizer))(*build(lr))"

BODIES = {
    "nested": (
        'setattr(self, "body", torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Sequential(torch.nn.Linear(3, 2)))), '
        'setattr(self, "head", torch.nn.Linear(2, 1))',
        ["body.0.weight", "body.0.bias", "body.1.0.weight", "body.1.0.bias", "head.weight", "head.bias"],
        [],
    ),
    "listed": (
        'setattr(self, "weights", torch.nn.ParameterList([torch.nn.Parameter(torch.ones(k)) for k in (1, 2, 3)])), '
        'setattr(self, "bias", torch.nn.Parameter(torch.zeros(())))',
        ["bias", "weights.0", "weights.1", "weights.2"],
        [],
    ),
    "buffers": (
        'setattr(self, "norm", torch.nn.BatchNorm1d(2)), setattr(self, "head", torch.nn.Linear(2, 1, bias=False))',
        ["norm.weight", "norm.bias", "head.weight"],
        [],
    ),
    "shared": (
        'setattr(self, "one", torch.nn.Linear(2, 2)), setattr(self, "two", torch.nn.Sequential(self.one, self.one)), '
        'setattr(self, "again", self.one.bias)',
        ["again", "one.weight"],
        [],
    ),
    "frozen": (
        'setattr(self, "one", torch.nn.Linear(2, 3)), setattr(self, "two", torch.nn.Linear(3, 2)), '
        'setattr(self, "scale", torch.nn.Parameter(torch.ones(2), requires_grad=False)), '
        "self.one.requires_grad_(False), self.two.weight.requires_grad_(False)",
        ["two.bias"],
        ["scale", "one.weight", "one.bias", "two.weight"],
    ),
}
"""What is in a model; the names of its trainable parameters and of its frozen ones, in torch's order."""

MOVED = """lambda make_optimizer, model, lr: (
    lambda given, before: (
        [setattr(one, "grad", torch.ones_like(one) * 3) for one in model.parameters() if one.requires_grad],
        given.step(),
        {name: (before[name] - one.detach()).mean().item() for name, one in model.named_parameters()},
    )[2]
)(make_optimizer(model.double(), lr), {name: one.detach().clone() for name, one in model.named_parameters()})"""

SECOND = """lambda make_optimizer, model: (lambda first: (
    [setattr(one, "grad", torch.ones_like(one)) for one in model.parameters()],
    first.step(),
    (lambda second: {
        "the same": first is second,
        "the same for the same lr": first is make_optimizer(model, 0.25),
        "has made steps": bool(second.state),
        "lr of the first": first.param_groups[0]["lr"],
        "lr of the second": second.param_groups[0]["lr"],
    })(make_optimizer(model, 0.5)),
)[2])(make_optimizer(model, 0.25))"""

STEPPED_THERE = """lambda make_optimizer, model, x: (lambda given: (
    model.to(x),
    model(x).mean().backward(),
    (lambda before: (given.step(), [bool((one != old).all()) for one, old in zip(model.parameters(), before)])[1])(
        [one.detach().clone() for one in model.parameters()]
    ),
)[2])(make_optimizer(model, 0.25))"""

ONE_OF_TWO = """lambda build, x: (lambda one, two: (lambda before: (
    one[0](x).square().sum().backward(),
    two[1].step(),
    one[1].step(),
    {
        "moved": [not torch.equal(p, old) for p, old in zip(one[0].parameters(), before[0])],
        "moved in the other model": [not torch.equal(p, old) for p, old in zip(two[0].parameters(), before[1])],
        "lr": [pair[1].param_groups[0]["lr"] for pair in (one, two)],
    },
)[3])([[p.detach().clone() for p in pair[0].parameters()] for pair in (one, two)]))(build(0.75), build(0.125))"""

TRAINED = """lambda train_step, x, y, weight, bias, calls, settings, left=None: (lambda model: (
    model.load_state_dict({"weight": torch.tensor(weight, dtype=torch.float64), "bias": torch.tensor(bias, dtype=torch.float64)}),
    [setattr(one, "grad", None if left is None else torch.full_like(one, left)) for one in model.parameters()],
    (lambda given: ([train_step(model, given, x, y) for _ in range(calls)], model.weight.data, model.bias.data))(
        (torch.optim.Adam if "betas" in settings else torch.optim.SGD)(model.parameters(), **settings)
    ),
)[2])(torch.nn.Linear(len(weight[0]), len(bias)).to(x))"""

ALL_SETTINGS = [
    {"lr": 0.0625},
    {"lr": 0.03125, "momentum": 0.5},
    {"lr": 0.125, "betas": (0.9, 0.999)},
    {"lr": 0.5, "betas": (0.5, 0.75)},
]


def drawn(body):
    """A source of a model with this body."""
    return f"""(lambda kind: kind())(type("Drawn", (torch.nn.Module,), {{
        "__init__": lambda self: (torch.nn.Module.__init__(self), {body}, None)[-1],
    }}))"""


def decimals(rng, *shape):
    """Numbers with many digits, of float64."""
    return rng.tensor(*shape, dtype=torch.float64)


def linear(rng, n, n_in, n_out):
    """Data, and the weights of a model for it."""
    x, y = decimals(rng, n, n_in), decimals(rng, n, n_out)
    return x, y, {"weight": decimals(rng, n_out, n_in).tolist(), "bias": decimals(rng, n_out).tolist()}


def trained(student, x, y, **given):
    """What the losses and the parameters are."""
    return student.define(TRAINED, "after_training")(student.train_step, x, y, **given)


@part("make_optimizer")
@pytest.mark.parametrize("name", BODIES)
def test_wherever_they_are(student, key, rng, name):
    """Every trainable parameter is held exactly once, wherever it is; no other tensor is held; frozen ones stay frozen.

    学習の対象になるパラメータは、どこにあっても、ちょうど 1 回ずつ持ちます。ほかのテンソルは持ちません。凍結されたものは凍結されたままです。
    """
    body, trainable, frozen = BODIES[name]
    lr = float(rng.integers(2, 400) / 512)
    model = student.define(drawn(body), "model")
    check(student.define(OF_A_MODEL, "held")(student.make_optimizer, model, lr), key.held(trainable, lr, frozen))


@part("make_optimizer")
@pytest.mark.parametrize("name", ["nested", "frozen"])
def test_a_step_moves_them(student, rng, name):
    """A step of the optimiser moves every trainable parameter by `lr`, as Adam does the first time, and no frozen one.

    最適化関数の 1 ステップで、学習の対象になるパラメータはどれも `lr` だけ動きます。Adam の最初のステップだからです。凍結されたものは
    動きません。
    """
    body, trainable, frozen = BODIES[name]
    lr = float(rng.integers(2, 400) / 512)
    model = student.define(drawn(body), "model")
    expected = dict.fromkeys(trainable, lr) | dict.fromkeys(frozen, 0.0)
    check(student.define(MOVED, "moved_by")(student.make_optimizer, model, lr), expected)


@part("make_optimizer")
def test_of_its_own(student):
    """Each call makes an optimiser of its own, also for the same model.

    同じモデルでも、呼び出すたびに別の最適化関数を作ります。
    """
    model = student.define(drawn(BODIES["nested"][0]), "model")
    expected = {
        "the same": False,
        "the same for the same lr": False,
        "has made steps": False,
        "lr of the first": 0.25,
        "lr of the second": 0.5,
    }
    check(student.define(SECOND, "second_optimizer")(student.make_optimizer, model), expected)


@part("make_optimizer")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_model_moved_later(student, rng, place):
    """The optimiser still trains the model after `model.to(device)`.

    `model.to(device)` の後でも、最適化関数はこのモデルを学習させます。
    """
    model = student.define("torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Linear(3, 2))", "model")
    steps = student.define(STEPPED_THERE, "moved_after_to_device")
    check(steps(student.make_optimizer, model, place(rng.tensor(5, 2) + 3)), [True] * 4, on="cpu")


@part("build")
def test_any_learning_rate(student, key, rng):
    """The Adam holds the six parameters of this very model, each exactly once, with the learning rate that was given.

    この Adam は、まさにこのモデルの 6 つのパラメータを、渡された学習率で、ちょうど 1 回ずつ持ちます。
    """
    names = [f"{layer}.{name}" for layer in ("features.0", "features.3", "classifier") for name in ("weight", "bias")]
    for lr in (float(rng.integers(2, 400) / 512), 3.0):
        check(student.define(OF_A_PAIR, "built")(student.build, lr), key.held(names, lr))


@part("build")
def test_apart(student, rng):
    """A step of one optimiser moves all parameters of its own model, and none of another one.

    ある最適化関数の 1 ステップで、そのモデルのパラメータはすべて動き、ほかのモデルのものは動きません。
    """
    expected = {"moved": [True] * 6, "moved in the other model": [False] * 6, "lr": [0.75, 0.125]}
    check(student.define(ONE_OF_TWO, "one_of_two_models")(student.build, on_cpu(rng.tensor(9, 3, 8, 8))), expected)


@part("build")
def test_as_it_is_made(student):
    """The model is as `TinyVGG()` makes it: float32, without gradients, in training mode, random.

    モデルは `TinyVGG()` が作ったままです。float32 で、勾配はまだなく、training モードで、重みはランダムです。
    """
    fresh = student.define(
        """lambda build: (lambda model: {
        "dtypes": sorted({str(one.dtype) for one in model.parameters()}),
        "gradients": sum(one.grad is not None for one in model.parameters()),
        "training": model.training and model.features.training,
        "shapes": [tuple(one.shape) for one in model.parameters()],
        "varied": [len(one.unique()) == one.numel() for one in model.parameters()],
    })(build(0.5)[0])""",
        "model_of_build",
    )
    shapes = [(4, 3, 3, 3), (4,), (8, 4, 3, 3), (8,), (3, 32), (3,)]
    expected = {"dtypes": ["torch.float32"], "gradients": 0, "training": True, "shapes": shapes, "varied": [True] * 6}
    check(fresh(student.build), expected)


@part("train_step")
@pytest.mark.parametrize("number", range(len(ALL_SETTINGS)), ids=["SGD", "momentum", "Adam", "fast"])
def test_matches_the_key(student, key, rng, number):
    """The losses and the parameters are right in several steps, with any settings, in float64 with all its digits.

    どんな設定でも、何ステップ進めても、損失とパラメータが正しくなります。float64 では桁も失われません。
    """
    for sizes in ((3, 2, 1), (4, 1, 2)):
        x, y, given = linear(rng, *sizes)
        given |= {"calls": 3, "settings": ALL_SETTINGS[number]}
        check(trained(student, x, y, **given), key.training(x, y, **given))


@part("train_step")
def test_left_behind(student, key, rng):
    """Whatever is in `.grad` before does not count, `nan` neither.

    `.grad` に前から何が入っていても使いません。`nan` でも同じです。
    """
    x, y, given = linear(rng, 3, 2, 2)
    given |= {"calls": 2, "settings": ALL_SETTINGS[0]}
    expected = key.training(x, y, **given)
    for left in (0.0, -7.5, float("nan"), 1e12):
        check(trained(student, x, y, **given, left=left), expected)


@part("train_step")
def test_shapes_of_the_data(student, key, rng):
    """`y` has the shape of `model(x)`, with any number of axes: one example, a single one without a batch, and more axes.

    `y` の shape は `model(x)` と同じで、軸は何本でも構いません。例が 1 つのバッチ、バッチのない 1 つの例、もっと軸の多いものもあります。
    """
    settings = {"calls": 2, "settings": ALL_SETTINGS[0]}
    for n, axes in ((1, (1,)), (1, ()), (6, (2, 3)), (4, (2, 1, 2))):
        x, y, given = linear(rng, n, 2, 3)
        found = trained(student, x.reshape(*axes, 2), y.reshape(*axes, 3), **given, **settings)
        check(found, key.training(x, y, **given, **settings))


@part("train_step")
@pytest.mark.parametrize(("place", "where"), [(on_device, "device"), (on_cpu, "cpu")], ids=["device", "cpu"])
def test_where_the_data_is(student, key, rng, place, where):
    """Model and data are on one device, in float32 or float64.

    モデルとデータは同じ device にあります。dtype は float32 か float64 です。
    """
    x, y, given = linear(rng, 3, 2, 2)
    given |= {"calls": 2, "settings": ALL_SETTINGS[0]}
    for dtype in (torch.float32, torch.float64):
        one, two = x.to(dtype), y.to(dtype)
        check(trained(student, place(one), place(two), **given), key.training(one, two, **given), on=where)


@part("train_step")
def test_only_what_is_held(student, rng):
    """Parameters that the optimiser does not hold, and frozen ones, keep their values and stay as they are.

    最適化関数が持っていないパラメータと、凍結されたパラメータは、値も、学習の対象か凍結かも、元のままです。
    """
    moved_ones = student.define(
        """lambda train_step, x, y: (lambda layers: (
        layers[0].requires_grad_(False),
        (lambda given, before: (
            train_step(layers, given, x, y),
            train_step(layers, given, x, y),
            [not torch.equal(one, old) for one, old in zip(layers.parameters(), before)],
            [one.requires_grad for one in layers.parameters()],
            [module.training for module in layers.modules()],
        )[2:])(
            torch.optim.SGD([*layers[0].parameters(), *layers[2].parameters()], lr=0.125, weight_decay=0.5),
            [one.detach().clone() for one in layers.parameters()],
        ),
    )[1])(torch.nn.Sequential(*[torch.nn.Linear(2, 2) for _ in range(3)]).to(x))""",
        "moved_and_trainable",
    )
    moved = [False, False, False, False, True, True]
    expected = (moved, [False] * 2 + [True] * 4, [True] * 4)
    check(moved_ones(student.train_step, rng.tensor(5, 2), rng.tensor(5, 2)), expected)


@part("train_step")
def test_a_model_with_pictures(student, rng):
    """All parameters of a larger model move, and after some steps the loss is smaller.

    もっと大きなモデルでもすべてのパラメータが動き、何ステップか後には損失が小さくなります。
    """
    pictures = student.define(
        """lambda train_step, x, y: (lambda model: (lambda given, before: (
            lambda losses: {
                "moved": [not torch.equal(one, old) for one, old in zip(model.parameters(), before)],
                "smaller": losses[-1] < losses[0],
                "settings": [given.param_groups[0][name] for name in ("lr", "weight_decay")],
                "steps": [int(one["step"]) for one in given.state.values()],
            }
        )([train_step(model, given, x, y) for _ in range(4)]))(
            torch.optim.Adam(model.parameters(), lr=0.0078125, weight_decay=0.0009765625),
            [one.detach().clone() for one in model.parameters()],
        ))(torch.nn.Sequential(
            torch.nn.Conv2d(3, 4, 3), torch.nn.ReLU(), torch.nn.Flatten(), torch.nn.Linear(144, 5), torch.nn.Linear(5, 3)
        ).to(x))""",
        "training_with_pictures",
    )
    expected = {"moved": [True] * 6, "smaller": True, "settings": [0.0078125, 0.0009765625], "steps": [4] * 6}
    check(pictures(student.train_step, rng.tensor(9, 3, 8, 8), rng.tensor(9, 3)), expected)


@part("train_step")
def test_two_models_in_turn(student, key, rng):
    """Two models can be trained in turn, each with its own optimiser.

    2 つのモデルを、それぞれの最適化関数で、交互に学習させることもできます。
    """
    turns = student.define(
        """lambda train_step, x, y, weight, bias: (lambda pairs: (
        [pair[0].load_state_dict({"weight": torch.tensor(weight, dtype=torch.float64), "bias": torch.tensor(bias, dtype=torch.float64)})
         for pair in pairs],
        [train_step(*pairs[turn], x, y) for turn in (0, 1, 0, 1)],
    )[1])([(model, torch.optim.SGD(model.parameters(), lr=lr)) for model, lr in (
        (torch.nn.Linear(2, 2).to(x), 0.0625), (torch.nn.Linear(2, 2).to(x), 0.125)
    )])""",
        "losses_in_turn",
    )
    x, y, given = linear(rng, 3, 2, 2)
    (first, one), (_, two) = [
        key.training(x, y, **given, calls=2, settings={"lr": lr}).value[0] for lr in (0.0625, 0.125)
    ]
    check(turns(student.train_step, x, y, **given), [first, first, one, two])
