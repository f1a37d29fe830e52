"""What crosses between the grading process and the worker: plain data and raw bytes (frames.py carries it).

Both sides use this file, so it imports the standard library and msgspec only.
"""

from __future__ import annotations

from typing import Literal, Union

import msgspec


class _Tagged(msgspec.Struct, tag_field="is", frozen=True, forbid_unknown_fields=True):
    """Base of everything on the wire: the field `is` says which it is."""


class Array(_Tagged, tag="array", frozen=True):
    """A tensor, NumPy array or NumPy scalar: its facts and its bytes.

    `data` holds the elements in row-major order. Inputs may carry `strides` and `offset` (in elements); `data` is
    then the storage they look into. `grad` is an old `.grad` of an input. `place` is where an input is put:
    on the CPU, on the second device, or "" for where the call says.
    """

    kind: Literal["tensor", "ndarray", "numpy scalar"]
    dtype: str
    shape: tuple[int, ...]
    data: bytes
    device: str = "cpu"
    requires_grad: bool = False
    is_leaf: bool = True
    layout: str = "strided"
    strides: tuple[int, ...] | None = None
    offset: int = 0
    grad: Array | None = None
    place: Literal["", "cpu", "device"] = ""


class Sequence(_Tagged, tag="sequence", frozen=True):
    """A list or a tuple (a subclass counts as its base)."""

    kind: Literal["list", "tuple"]
    items: tuple[Node, ...]


class Mapping(_Tagged, tag="mapping", frozen=True):
    """A dict, as pairs in its own order."""

    items: tuple[tuple[Node, Node], ...]


class Number(_Tagged, tag="number", frozen=True):
    """A number msgpack has no type for: an int beyond 64 bits, or a complex number as text."""

    kind: Literal["int", "complex"]
    text: str


class Handle(_Tagged, tag="handle", frozen=True):
    """An object that stays in the worker (a Module, an optimiser, a function), known by number and type name."""

    id: int
    type: str


class Name(_Tagged, tag="name", frozen=True):
    """A function of the student's, by its dotted name: how a grader passes it to a helper of its own."""

    target: str


class Device(_Tagged, tag="device", frozen=True):
    """The second device as an argument: its name, or the `torch.device`."""

    kind: Literal["str", "torch.device"]


Node = Union[None, bool, int, float, str, Array, Sequence, Mapping, Number, Handle, Name, Device]  # noqa: UP007 - recursive


class Prepare(_Tagged, tag="prepare", frozen=True):
    """Make a device ready before anything is run: install `practice`, let CUDA start."""

    device: str


class Run(_Tagged, tag="run", frozen=True):
    """Execute one cell of the student's notebook in the student's namespace."""

    name: str
    source: str


class Call(_Tagged, tag="call", frozen=True):
    """Call `target`, a dotted name in the student's namespace, or a method of the object behind `handle`.

    Random generators are seeded with `seed` first. Tensor inputs are put on `device`, or where they say themselves, and
    `second` is the second device's name. `trace` asks for the names of the operators that ran, and where.
    """

    target: str
    handle: int | None = None
    args: tuple[Node, ...] = ()
    kwargs: dict[str, Node] = {}
    seed: int = 0
    device: str = "cpu"
    second: str = "cpu"
    trace: bool = False


class Define(_Tagged, tag="define", frozen=True):
    """Evaluate an expression of the grader's in the worker; the result stays there behind a handle."""

    source: str


class Done(_Tagged, tag="done", frozen=True):
    """A cell ran to its end. `settings` are those of torch that are then others than in a fresh process."""

    settings: tuple[str, ...] = ()


class Returned(_Tagged, tag="returned", frozen=True):
    """A call came back. `changed` and `shares` name arguments by position, those by keyword behind the others, and a
    setting of torch that was changed by -1; `grads` answers tracked inputs.

    `ran` pairs each operator of a traced call with the device its result was on; `unsteady` says that torch has no
    kernel for one of them that gives the same numbers each time. `printed` is the beginning of what was printed.
    """

    value: Node
    changed: tuple[tuple[int, str], ...] = ()
    shares: tuple[int, ...] = ()
    grads: tuple[Node, ...] | None = None
    ops: tuple[str, ...] = ()
    ran: tuple[tuple[str, str], ...] = ()
    unsteady: bool = False
    printed: str = ""


class Raised(_Tagged, tag="raised", frozen=True):
    """A cell or a call raised. `line`, `function`, `code` are the last place in the student's cell, `own` if a raise.

    `lives` says of each tensor named in that line on which device it is, where the exception is about devices;
    `printed` is the beginning of what a call had printed.
    """

    type: str
    bases: tuple[str, ...]
    text: str
    cell: str = ""
    line: int = 0
    function: str = ""
    code: str = ""
    own: bool = False
    lives: tuple[tuple[str, str], ...] = ()
    changed: tuple[tuple[int, str], ...] = ()
    ops: tuple[str, ...] = ()
    printed: str = ""


class Unusable(_Tagged, tag="unusable", frozen=True):
    """A call returned something that cannot cross; `reason` says what."""

    reason: str
    ops: tuple[str, ...] = ()


class Batch(_Tagged, tag="batch", frozen=True):
    """Several requests in one message, each answered by a reply of its own: waiting costs more than small calls."""

    requests: tuple[Run | Call, ...]


Request = Union[Prepare, Run, Call, Define, Batch]  # noqa: UP007

Reply = Union[Done, Returned, Raised, Unusable]  # noqa: UP007
