"""Public graders of training/training_loop: its probes, and checks on them."""

import numpy as np
import torch

from autograder.grading import DEVICE, DEVICE_OBJECT, check, on_cpu, on_device, part, probe, where

X = np.array([[0.0], [1.0], [2.0], [-1.0], [1.0]])
Y = np.array([1.0, 3.0, 4.0, -1.0, 2.0])

ALIKE_X, ALIKE_Y = np.full((5, 1), 2.0), np.full(5, 5.0)
"""Five examples that do not differ, so that their order does not matter."""

NINE_X, NINE_Y = np.array([[0.5, 1, -2, 3, -1, 2, -3, 4, -0.5]]).T, np.array([3.0, -2, 1, 4, 7, -6, 2, 9, -8])

LR = 0.125

EFFECTS = ("values", "version", "memory")
"""What happens to the arrays: there is a check for that."""

MODEL = """lambda weight, bias, place, training=False, old=None: (lambda model, calls: (
    model.load_state_dict({"weight": torch.tensor([weight]), "bias": torch.tensor([bias])}),
    model.to(place.device),
    model.train(training),
    [setattr(one, "grad", torch.full_like(one, old)) for one in model.parameters() if old is not None],
    model.register_forward_hook(lambda module, given, out: (lambda call: (
        calls.append(call),
        out.requires_grad and out.register_hook(lambda grad: call.update(backward=call["backward"] + 1)),
    ))({"training": module.training, "examples": len(out), "backward": 0}) and None),
    setattr(model, "calls", calls),
    model,
)[-1])(torch.nn.Linear(len(weight), 1), [])"""
"""A model that notes how it is called."""

PARAMETERS = "lambda model: {name: one.detach().cpu() for name, one in model.named_parameters()}"

CALLS = """lambda model: {
    "examples in calls in training mode": [call["examples"] for call in model.calls if call["training"]],
    "how often backward": [call["backward"] for call in model.calls if call["training"] or call["backward"]],
    "modes with backward": sorted({call["training"] for call in model.calls if call["backward"]}),
    "last call in training mode": model.calls[-1]["training"] if model.calls else None,
    "training mode afterwards": model.training,
}"""

WHERE_IT_IS = """lambda model: {
    "parameters on the CPU": sorted({one.device.type == "cpu" for one in model.parameters()}),
    "model was called": len(model.calls) > 0,
    "gradients came back": any(call["backward"] for call in model.calls),
}"""

IN_ORDER = """lambda train, model, x, y, **how: (lambda asked, losses: {
    "order of the examples": "as given" if losses == asked * how["epochs"]
    else "each of them in all epochs" if losses == [loss for loss in asked for _ in range(how["epochs"])]
    else "another",
    "sorted losses": sorted(losses),
})([float(one) ** 2 for one in y], [float(loss) for loss in train(model, x, y, **how)[0]])"""

AGAIN = "lambda train, model, x, y, **how: (train(model, x, y, **how), train(model, x, y, **how))[1]"


def a_model(student, weight=(0.0,), bias=0.0, place=on_cpu, **more):
    """A model with these weights, in evaluation mode unless told otherwise."""
    return student.define(MODEL, "a_model")(list(weight), bias, place(torch.zeros(1)), **more)


def trained(student, model, x=X, y=Y, **how):
    """What comes out of a training."""
    return student.train(model, x, y, **{"epochs": 2, "batch_size": 2, "lr": LR, "device": "cpu"} | how)


def after(student, source, name, *given, place=on_cpu, **how):
    """What an expression finds at a model after its training on all examples, or on those that are given."""
    model = a_model(student, place=place)
    trained(student, model, *given, **how)
    return student.define(source, name)(model)


@probe("train", ignore=EFFECTS)
def alike(student):
    return [trained(student, a_model(student), ALIKE_X, ALIKE_Y)]


@probe("train", ignore=EFFECTS)
def parameters_alike(student):
    return [after(student, PARAMETERS, "parameters", ALIKE_X, ALIKE_Y)]


@probe("train", ignore=EFFECTS)
def a_pair(student):
    return [trained(student, a_model(student, [0.0, 0.0]), np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([3.3, -1.7]))]


@probe("train", ignore=EFFECTS)
def in_order(student):
    asked = student.define(IN_ORDER, "losses_one_by_one")
    return [asked(student.train, a_model(student), NINE_X, NINE_Y, epochs=3, batch_size=1, lr=0.0, device="cpu")]


@probe("train", aspect="edges", ignore=EFFECTS)
def in_batches(student):
    return [trained(student, a_model(student), lr=0.0)]


@probe("train", aspect="edges", ignore=EFFECTS)
def two_epochs(student):
    return [trained(student, a_model(student))]


@probe("train", aspect="edges", ignore=EFFECTS)
def parameters(student):
    return [after(student, PARAMETERS, "parameters")]


@probe("train", aspect="edges", ignore=EFFECTS)
def again(student):
    twice_over = student.define(AGAIN, "second_call")
    return [twice_over(student.train, a_model(student), X, Y, epochs=1, batch_size=2, lr=LR, device="cpu")]


@probe("train", aspect="edges", ignore=EFFECTS)
def old_gradients(student):
    return [trained(student, a_model(student, old=8.0), epochs=1)]


@probe("train", aspect="edges")
def calls(student):
    return [after(student, CALLS, "calls_of_the_model")]


@probe("train", aspect="edges", ignore=EFFECTS)
def no_epochs(student):
    return [trained(student, a_model(student, [2.0], 1.5), epochs=0)]


@probe("train", aspect="edges")
def calls_without_epochs(student):
    model = a_model(student, training=True)
    trained(student, model, epochs=0)
    return [student.define(CALLS, "calls_of_the_model")(model)]


@probe("train", aspect="edges", ignore=EFFECTS)
def one_large_batch(student):
    return [trained(student, a_model(student), batch_size=9)]


@probe("train", aspect="edges", ignore=EFFECTS)
def one_example(student):
    return [trained(student, a_model(student), X[2:3], Y[2:3])]


@probe("train", aspect="devices", ignore=EFFECTS)
def to_the_device(student):
    model = a_model(student)
    found = trained(student, model, device=DEVICE)
    return [found, student.define(WHERE_IT_IS, "what_became_of_the_model")(model)]


@probe("train", aspect="devices", ignore=EFFECTS)
def where_it_computes(student):
    return [where(trained(student, a_model(student, place=on_device), device=DEVICE_OBJECT), "addmm", "mm", "linear")]


@probe("train", aspect="devices", ignore=EFFECTS)
def to_the_cpu(student):
    model = a_model(student, place=on_device)
    found = trained(student, model)
    return [found, student.define(WHERE_IT_IS, "what_became_of_the_model")(model)]


@part("train")
def test_what_comes_out(student, probes):
    """What comes out is a tuple: a list with a Python float for every mini-batch, and a float32 array of shape (n,).

    返すものは tuple です。ミニバッチごとに 1 つの Python の float が入ったリストと、shape が (n,)、dtype が float32 の
    配列です。
    """
    check(alike(student), probes["alike"], ignore=EFFECTS)


@part("train")
def test_in_batches(student, probes):
    """In every epoch the examples come in the given order, and the last mini-batch, with fewer, is used too.

    どの epoch でも、データは渡された順のままです。個数の少ない最後のミニバッチも使います。
    """
    check(in_batches(student), probes["in_batches"], ignore=EFFECTS)
    check(in_order(student), probes["in_order"], ignore=EFFECTS)


@part("train")
def test_two_epochs(student, probes):
    """Each mini-batch's loss is the mean of its squared errors, and one update with its gradient follows.

    ミニバッチの損失はその中の二乗誤差の平均で、その後に、その勾配による更新が 1 回あります。
    """
    check(a_pair(student), probes["a_pair"], ignore=EFFECTS)
    check(two_epochs(student), probes["two_epochs"], ignore=EFFECTS)


@part("train")
def test_parameters(student, probes):
    """The model itself is trained, not a copy.

    学習するのはモデルそのもので、コピーではありません。
    """
    check(parameters(student), probes["parameters"])
    check(parameters_alike(student), probes["parameters_alike"])


@part("train")
def test_to_the_device(student, probes):
    """The model and each mini-batch go to `device`, and the model stays there.

    モデルも、それぞれのミニバッチも `device` に移り、モデルはそこに残ります。
    """
    check(to_the_device(student), probes["to_the_device"], ignore=EFFECTS)


@part("train")
def test_to_the_cpu(student, probes):
    """The model may be on the other device before: it goes to `device` all the same.

    モデルが初めにもう一方の device にあっても、`device` に移ります。
    """
    check(to_the_cpu(student), probes["to_the_cpu"], ignore=EFFECTS)


@part("train")
def test_where_it_computes(student, probes):
    """All calls of the model are made on `device`, also if this is a `torch.device`.

    モデルの呼び出しは、すべて `device` で行われます。`device` が `torch.device` のときも同じです。
    """
    check(where_it_computes(student), probes["where_it_computes"])


@part("train")
def test_calls(student, probes):
    """Each mini-batch goes through the model once, in training mode, and backward once; then evaluation mode predicts.

    ミニバッチは、学習モードで 1 回だけモデルを通り、逆伝播も 1 回です。予測は評価モードで行います。
    """
    check(calls(student), probes["calls"])


@part("train")
def test_no_epochs(student, probes):
    """With 0 epochs `history` is `[]`; predictions are made in evaluation mode, in which the model is left.

    0 epoch なら `history` は `[]` です。予測は評価モードで行い、モデルは評価モードのままです。
    """
    check(no_epochs(student), probes["no_epochs"], ignore=EFFECTS)
    check(calls_without_epochs(student), probes["calls_without_epochs"])


@part("train")
def test_again(student, probes):
    """A second call goes on from the trained weights.

    もう一度呼ぶと、学習した重みの続きから始まります。
    """
    check(again(student), probes["again"], ignore=EFFECTS)


@part("train")
def test_old_gradients(student, probes):
    """Old gradients that the model brings do not count.

    モデルが初めから持っている古い勾配は、更新に入りません。
    """
    check(old_gradients(student), probes["old_gradients"], ignore=EFFECTS)


@part("train")
def test_sizes(student, probes):
    """`batch_size` may be above n, and n may be 1.

    `batch_size` は n より大きいことも、n は 1 のこともあります。
    """
    check(one_large_batch(student), probes["one_large_batch"], ignore=EFFECTS)
    check(one_example(student), probes["one_example"], ignore=EFFECTS)


@part("train")
def test_views(student, probes):
    """`x` and `y` may be reversed, transposed or sliced.

    `x` と `y` は逆順、転置、スライスのこともあります。
    """
    backward = np.ascontiguousarray(X[::-1])[::-1], np.ascontiguousarray(Y[::-1])[::-1]
    sliced = np.repeat(X, 2, axis=1)[:, 1:], np.repeat(Y, 3)[::3]
    across = np.ascontiguousarray(X.T).T, Y
    for x, y in (sliced, across, backward):
        check([trained(student, a_model(student), x, y)], probes["two_epochs"], ignore=EFFECTS)


@part("train")
def test_arrays_stay(student, probes):
    """`x` and `y` are not changed.

    `x` と `y` は書き換えられません。
    """
    check([trained(student, a_model(student))], probes["two_epochs"])
