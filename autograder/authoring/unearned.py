"""Programs that compute nothing and must earn nothing: they know the public answers by heart, refuse everything, or
return nothing. One that earns points shows a hidden check that repeats a public probe, or that passes by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from inspect import getsource
from typing import Any

from msgspec.structs import replace

from ..exercise import Exercise
from ..programs.calls import Function, Planned
from ..programs.observation import Observation, array
from ..programs.planner import Planner
from ..programs.recorded import from_plain
from ..reading.author import Source
from ..record import Record
from ..sandbox.devices import unplaced
from ..submission import Submission
from ..worker import wire
from .fingerprints import load_probes
from .programs import reference_of

BY_HEART, REFUSES, EMPTY = "knows the public answers by heart", "refuses everything", "returns nothing"

REFUSAL = "raise {error}(f\"{{[tuple(getattr(one, 'shape', ())) for one in args]}} {{args}}\")"
"""With everything in its text that a prompt may ask for."""


class NotPlain(Exception):
    """A value that cannot be written down."""


def known(value: Any) -> Any:
    """What a program that knows answers by heart recognises an argument by; its text is in that program, too."""
    if isinstance(value, list | tuple):
        return [type(value).__name__, *map(known, value)]
    if isinstance(value, dict):
        return [(known(key), known(one)) for key, one in value.items()]
    if hasattr(value, "dtype"):
        return [str(value.dtype), tuple(value.shape), value.tolist()]
    return value if isinstance(value, bool | int | float | str | None) else type(value).__name__


def unearned(source: Source, exercise: Exercise) -> Iterator[Submission]:
    """The reference with all its functions replaced by ones that compute nothing, in three ways."""
    reference, names = reference_of(source), source.functions()
    errors = [one["error"] for probe in exercise.probes for one in probe.expected if one.get("error")]
    refusal = REFUSAL.format(error=max(errors, key=errors.count, default="ValueError"))
    learnt = dict.fromkeys(names, "")
    for call, right in _asked_in_public(source, exercise):
        if call.target in learnt:
            learnt[call.target] += _answer(call, right)
    bodies = {
        BY_HEART: {name: f"    now = repr(known([*args, kwargs]))\n{learnt[name]}    {refusal}" for name in names},
        REFUSES: dict.fromkeys(names, f"    {refusal}"),
        EMPTY: dict.fromkeys(names, "    return None"),
    }
    for how, functions in bodies.items():
        code = "\n".join(f"def {name}(*args, **kwargs):\n{body}\n" for name, body in functions.items())
        yield replace(reference.with_cell("extra", f"{BEFORE}{code}"), student=how)


def earned(source: Source, record: Record) -> Iterator[str]:
    """What is wrong if such a program has points."""
    for part, header in source.header.parts.items():
        checks = [check for check in record.part(part) if check.visibility == "hidden" and check.points]
        if checks and not header.rules.literals:  # what is asked on a card is typed by intent
            points = sum(check.points for check in record.part(part))
            cure = "ask for another input" if record.student == BY_HEART else "let it need a right value"
            yield (
                f"{source.hidden_grader}: a program that {record.student} earns {points:g} of {header.points:g} points"
                f" for {part!r}, by {checks[0].id}; {cure}"
            )


BEFORE = f"import numpy, torch\nfrom typing import Any\n{getsource(known)}\n"


def _asked_in_public(source: Source, exercise: Exercise) -> Iterator[tuple[Planned, Observation]]:
    """The calls of public probes, with what the right program shows; but of no probe that does more than call."""
    functions = {probe.name: probe for probe in load_probes(source)}
    for probe in exercise.probes:
        planner = Planner(exercise.functions, second=True)
        places = planner.plan(functions[probe.name].function)
        for place, expected in zip(places or (), probe.expected, strict=False):
            yield planner.calls[place], from_plain(expected)


def _answer(call: Planned, right: Observation) -> str:
    """The line of a function that recognises a call and answers it; none if it cannot be written down."""
    if right.ending != "returned" or any(isinstance(one, Function) for one in (*call.args, *call.kwargs.values())):
        return ""
    now = repr(known([*unplaced(call.args), unplaced(call.kwargs)]))
    try:
        return f"    if now == {now!r}: return {_written(right.node)}\n"
    except NotPlain:
        return ""


def _written(node: wire.Node) -> str:
    """A value as an expression."""
    match node:
        case None | bool() | int() | str():
            return repr(node)
        case float():
            return _number(node)
        case wire.Sequence(kind, items):
            return f"{kind}([{', '.join(map(_written, items))}])"
        case wire.Mapping(items):
            return f"{{{', '.join(f'{_written(key)}: {_written(value)}' for key, value in items)}}}"
        case wire.Array(kind="tensor"):
            return f"torch.tensor({_numbers(node)}, dtype=torch.{node.dtype}).reshape({node.shape})"
        case wire.Array():
            scalar = "" if node.kind == "ndarray" else "[()]"
            return f"numpy.array({_numbers(node)}, dtype={node.dtype!r}).reshape({node.shape}){scalar}"
        case _:
            raise NotPlain


def _numbers(node: wire.Array) -> str:
    return f"[{', '.join(map(_number, array(node).reshape(-1).tolist()))}]"


def _number(number: Any) -> str:
    return f"float({str(number)!r})" if isinstance(number, float) else repr(number)
