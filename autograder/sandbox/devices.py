"""Where tensors live while graders run: on the CPU or on a second device, which is `practice` or `cuda`.

Graders say "the device" and never its name, so that what they expect is the same whichever it is.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import msgspec
import torch

from ..errors import KataError
from ..text import Text, fill
from ..worker import practice, practice_tensor, wire
from ..worker.codec import stands_for_itself

Place = Literal["cpu", "device"]

CHOICES = ("cpu", "cuda", "practice", "auto")

UNKNOWN = Text(
    f"unknown --device {{name}}; choose {', '.join(CHOICES[:-1])} or {CHOICES[-1]}",
    f"--device {{name}} はありません。{'、'.join(CHOICES)} のどれかを選んでください",
)

NO_GPU = Text(
    "--device cuda: this torch sees no GPU; --device practice needs no GPU",
    "--device cuda: この torch からは GPU が見えません。--device practice なら GPU は要りません",
)

NO_CUDA = Text(
    "--device cuda: this torch was built without CUDA; --device practice needs no GPU",
    "--device cuda: この torch は CUDA なしで作られています。--device practice なら GPU は要りません",
)


class Devices(NamedTuple):
    """Where the inputs of checks are put, and the device that checks of devices use besides the CPU.

    `second` is "" where there is none; `reason` says why.
    """

    inputs: str = "cpu"
    second: str = ""
    reason: str = ""


class NoDevice(KataError):
    """A check needs a device that is not there, or does not start; the text says why."""


def choose(name: str) -> Devices:
    """The devices that an option asks for; KataError for what is not there.

    Checks of devices need two: they take `practice` unless `cuda` is asked for, also on a machine with a GPU, so that
    everybody gets the same verdict.
    """
    if name not in CHOICES:
        raise KataError(fill(UNKNOWN, name=repr(name)))
    if name == "cuda":
        if not torch.cuda.is_available():
            raise KataError(NO_GPU if torch.backends.cuda.is_built() else NO_CUDA)
        return Devices("cuda", "cuda")
    reason = practice.why_not()
    if name == "practice" and reason:
        raise KataError(f"--device practice: {reason}")
    return Devices("practice" if name == "practice" else "cpu", "" if reason else practice_tensor.NAME, reason)


class Placed(NamedTuple):
    """A tensor for a student's function, and where it is to be when the function gets it."""

    tensor: torch.Tensor
    place: Place


def on_cpu(tensor: torch.Tensor) -> Placed:
    """The tensor on the CPU, whatever device the checks run on."""
    return Placed(tensor, "cpu")


def on_device(tensor: torch.Tensor) -> Placed:
    """The tensor on the second device: `practice`, or `cuda` where that was chosen."""
    return Placed(tensor, "device")


DEVICE = wire.Device("str")
"""The second device's name, as an argument of a student's function."""

DEVICE_OBJECT = wire.Device("torch.device")
"""The second device's `torch.device`, as an argument."""


def place_of(device: str) -> Place:
    """Which of the two a device is, by its name in torch (`cuda:0`)."""
    return "cpu" if device.partition(":")[0] == "cpu" else "device"


def places(arguments: Any) -> set[str]:
    """Where the arguments say they are to be: "cpu", "device", or "" for tensors that do not say."""
    found, waiting = set[str](), [arguments]
    while waiting:
        match waiting.pop():
            case Placed(_, place):
                found.add(place)
            case wire.Device():
                found.add("device")
            case torch.Tensor():
                found.add("")
            case list() | tuple() as values:
                waiting += [value for value in values if not stands_for_itself(value)]
            case dict() as values:
                waiting += values.values()
    return found


def unplaced(value: Any) -> Any:
    """The same arguments for a program of the author's, which runs on the CPU alone."""
    match value:
        case Placed(tensor, _):
            return tensor
        case wire.Device(kind):
            return "cpu" if kind == "str" else torch.device("cpu")
        case list() | tuple():
            return type(value)(map(unplaced, value))
        case dict():
            return {key: unplaced(one) for key, one in value.items()}
        case _:
            return value


def moved(node: wire.Node, place: Place) -> wire.Node:
    """A value with all its tensors in a place."""
    match node:
        case wire.Array(kind="tensor"):
            return msgspec.structs.replace(node, device=place)
        case wire.Sequence(items=items):
            return msgspec.structs.replace(node, items=tuple(moved(item, place) for item in items))
        case wire.Mapping(items=items):
            return wire.Mapping(tuple((key, moved(value, place)) for key, value in items))
        case _:
            return node
