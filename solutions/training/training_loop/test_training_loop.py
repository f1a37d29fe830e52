"""Hidden graders of training/training_loop: other examples, weights and models, against the key."""

import numpy as np
import pytest
import torch

from autograder.grading import DEVICE, DEVICE_OBJECT, check, on_cpu, on_device, part, where

STAYS = ("version", "values", "memory")

LAYERS = {
    False: "torch.nn.Linear(d, 1)",
    True: "torch.nn.Sequential(torch.nn.Linear(d, 1), torch.nn.Tanh(), torch.nn.Linear(1, 1))",
}
"""The models of the key: a line, and a bent one."""


def model_of(student, start, d, place=on_cpu, bent=False, training=True):
    """A model whose parameters are `start`, in a row; old gradients are as large as the parameters."""
    made = student.define(
        f"""lambda d, start, training: (lambda model: (
        model.train(training).to(start.device),
        torch.nn.utils.vector_to_parameters(start, model.parameters()),
        [setattr(one, "grad", one.detach().clone()) for one in model.parameters()],
        model,
    )[-1])({LAYERS[bent]})""",
        "a_model",
    )
    return made(d, place(torch.tensor(start)), training)


FLAT = "lambda model: [number for one in model.parameters() for number in one.detach().reshape(-1).tolist()]"


def eighths(rng, *shape):
    """Multiples of 1/8."""
    return rng.integers(-16, 17, shape) / 8


def examples(rng, n, d):
    """x, y and the parameters that a line begins with."""
    return eighths(rng, n, d), eighths(rng, n), [*map(float, eighths(rng, d + 1))]


def compare(student, key, x, y, start, place=on_cpu, device="cpu", bent=False, **how):
    """What comes out of a training, and the parameters after it, against the key."""
    model = model_of(student, start, x.shape[1], place, bent)
    got = student.train(model, x, y, **how, device=device)
    check(got, key.results(start, x, y, **how, bent=bent), ignore=STAYS)
    found = student.define(FLAT, "parameters")(model)
    check(found, key.parameters(start, x, y, **how, bent=bent))
    return got


@part("train")
@pytest.mark.parametrize("n, d, batch_size, epochs", [(7, 2, 3, 4), (6, 1, 3, 3), (5, 3, 1, 2), (9, 2, 4, 1)])
def test_other_examples(student, key, rng, n, d, batch_size, epochs):
    """Losses, predictions and the trained weights, for other examples, batch sizes and numbers of epochs.

    ほかのデータ、バッチサイズ、epoch 数での、損失、予測、学習した重みを確かめます。
    """
    x, _, start = examples(rng, n, d)
    y = rng.uniform(-3, 3, n)
    compare(student, key, x, y, start, epochs=epochs, batch_size=batch_size, lr=float(rng.choice((1 / 16, 1 / 32))))


@part("train")
def test_another_model(student, key, rng):
    """The model may be any: here one that bends, with several layers.

    どんなモデルでも構いません。ここでは、層がいくつかあり、直線でないモデルです。
    """
    x, y = eighths(rng, 8, 2), eighths(rng, 8)
    start = [float(one) for one in rng.uniform(0.25, 0.75, 5)]
    compare(student, key, x, y, start, bent=True, epochs=3, batch_size=3, lr=0.1)


@part("train")
def test_not_learning(student, key, rng):
    """With `lr` 0 the parameters stay: the loss of each mini-batch, in the given order, again in each epoch.

    `lr` が 0 ならパラメータは変わりません。渡された順のミニバッチの損失が、どの epoch でも同じように並びます。
    """
    x, y, start = examples(rng, 11, 2)
    for batch_size in (1, 4, 5, 10):
        compare(student, key, x, y, start, epochs=2, batch_size=batch_size, lr=0.0)


@part("train")
def test_large_batches(student, key, rng):
    """A mini-batch may be all of the examples; `batch_size` may be above n.

    ミニバッチがデータ全体のこともあり、`batch_size` が n より大きいこともあります。
    """
    x, y, start = examples(rng, 4, 2)
    for batch_size in (4, 5, 100):
        compare(student, key, x, y, start, epochs=2, batch_size=batch_size, lr=1 / 16)


@part("train")
def test_many_examples(student, key, rng):
    """Many examples take a moment, not more, and each has its prediction.

    データがたくさんあっても長くはかからず、どのデータにも予測があります。
    """
    x, y, start = examples(rng, 300, 1)
    compare(student, key, x, y, start, epochs=1, batch_size=100, lr=1 / 32)


@part("train")
def test_no_epochs(student, key, rng):
    """With 0 epochs nothing is learned: `history` is `[]`, and predictions come from the model as it is.

    0 epoch なら何も学習しません。`history` は `[]` で、予測はそのままのモデルのものです。
    """
    x, y, start = examples(rng, 5, 3)
    for place, device in ((on_cpu, "cpu"), (on_cpu, DEVICE), (on_device, "cpu")):
        compare(student, key, x, y, start, place, device, epochs=0, batch_size=2, lr=0.5)


@part("train")
def test_one_example(student, key, rng):
    """n may be 1, and d as well.

    n も d も 1 のことがあります。
    """
    for d in (1, 3):
        x, y, start = examples(rng, 1, d)
        compare(student, key, x, y, start, epochs=3, batch_size=2, lr=1 / 32)


@part("train")
def test_two_calls(student, key, rng):
    """A second call goes on from the trained weights, also on the other device, with other examples.

    もう一度呼ぶと、もう一方の device でも、ほかのデータでも、学習した重みの続きから始まります。
    """
    x, y, start = examples(rng, 5, 2)
    how = {"batch_size": 2, "lr": 1 / 16}
    model = model_of(student, start, 2)
    student.train(model, x, y, epochs=1, **how, device="cpu")
    middle = key.parameters(start, x, y, epochs=1, **how).value
    got = student.train(model, -x[:3], y[:3], epochs=2, **how, device=DEVICE)
    check(got, key.results(middle, -x[:3], y[:3], epochs=2, **how), ignore=STAYS)


@part("train")
def test_first_result_stays(student, key, rng):
    """A second call leaves what came out of the first one as it was.

    もう一度呼んでも、最初の戻り値は変わりません。
    """
    x, y, start = examples(rng, 5, 2)
    first = student.define(
        "lambda train, model, x, y, **how: (lambda found: (train(model, -x, y, **how), found)[1])(train(model, x, y, **how))",
        "first_result",
    )
    how = {"epochs": 1, "batch_size": 2, "lr": 1 / 16}
    got = first(student.train, model_of(student, start, 2), x, y, **how, device="cpu")
    check(got, key.results(start, x, y, **how), ignore=STAYS)


@part("train")
def test_views(student, key, rng):
    """`x` and `y` may be reversed, transposed or sliced, and are not changed.

    `x` と `y` は逆順、転置、スライスのこともあり、書き換えられません。
    """
    wide, long, start = eighths(rng, 2, 6), eighths(rng, 12), [0.5, -0.25, 1.0]
    how = {"epochs": 1, "batch_size": 4, "lr": 1 / 16}
    for x, y in (
        (wide.T, long[::2]),
        (wide.T[::-1], long[5::-1]),
        (wide.T[:, ::-1], long[::-2]),
        (wide.T[1::2], long[:3]),
    ):
        for device in ("cpu", DEVICE):
            got = student.train(model_of(student, start, 2), x, y, **how, device=device)
            check(got, key.results(start, x, y, **how))


@part("train")
@pytest.mark.parametrize("device", [DEVICE, DEVICE_OBJECT], ids=["text", "torch.device"])
def test_on_the_device(student, key, rng, device):
    """The model and the mini-batches go to `device`, given as text or as `torch.device`; the model's calls are made there.

    モデルもミニバッチも `device` に移り、モデルの呼び出しはそこで行われます。`device` は文字列のことも `torch.device` の
    こともあります。
    """
    x, y, start = examples(rng, 5, 2)
    for place in (on_cpu, on_device):
        model = model_of(student, start, 2, place)
        how = {"epochs": 2, "batch_size": 2, "lr": 1 / 16}
        got = student.train(model, x, y, **how, device=device)
        check(got, key.results(start, x, y, **how), ignore=STAYS)
        away = student.define(
            'lambda model: [one.device.type != "cpu" for one in model.parameters()]', "parameters_there"
        )
        check(away(model), [True, True])


@part("train")
def test_where_it_computes(student, rng):
    """All calls of the model are made on `device`, whatever the sizes, and wherever the model was.

    モデルの呼び出しは、サイズが何でも、モデルが初めにどこにあっても、すべて `device` で行われます。
    """
    for n, epochs in ((5, 1), (1, 2), (3, 0)):
        x, y, start = examples(rng, n, 2)
        how = {"epochs": epochs, "batch_size": 2, "lr": 1 / 16}
        got = student.train(model_of(student, start, 2, on_device), x, y, **how, device=DEVICE)
        check(where(got, "addmm", "mm", "linear"), ["device"])


@part("train")
def test_back_to_the_cpu(student, key, rng):
    """A model that comes from the other device is trained on the CPU if `device` says so.

    もう一方の device から来たモデルも、`device` が CPU なら、CPU で学習します。
    """
    x, y, start = examples(rng, 5, 2)
    model, how = model_of(student, start, 2, on_device), {"epochs": 2, "batch_size": 2, "lr": 1 / 16}
    got = student.train(model, x, y, **how, device="cpu")
    check(got, key.results(start, x, y, **how), ignore=STAYS)
    here = student.define('lambda model: [one.device.type == "cpu" for one in model.parameters()]', "parameters_here")
    check(here(model), [True, True])
