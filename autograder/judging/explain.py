"""What a learner is told about a verdict: called, returned, expected, what it looks like, one question.

At most six lines. A hidden check never shows inputs, expected values or output. How it looks is the renderers' affair.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..exercise import Rules
from ..finding import MOST_LINES, Fact, Finding, are_a_pair
from ..programs.observation import Observation
from ..record import Visibility
from ..sandbox.devices import moved, place_of
from ..text import Text, fill, shortened
from ..worker import wire
from ..worker.limits import PART_LIMITS
from ..worker.settings import NOBODY
from . import hints, phrases
from .cards import is_blank, unanswered
from .clauses import hidden_text
from .compare import kind_of
from .detectors import card_hint, hint, unusable
from .exceptions import exception_text
from .naming import Named
from .rules import Statements
from .shown import at, length, pair, show, spaced
from .verdict import Verdict

LONGEST_KEY = 40
"""Characters that are shown of a key."""

LONGEST_PRINT, PRINTED_LINES = 160, 5
"""Characters and lines that are shown of what a call printed."""

LONGEST_ERROR = 160
"""Characters that are shown of an exception's first line."""


def explain(
    verdict: Verdict,
    visibility: Visibility,
    named: Named | None,
    seconds: float,
    memory: int,
    code: Callable[[], Statements] = list,
    setting: str = "",
) -> Finding:
    """What is said of a check that found something. `code` gives what the part uses, where no mistake has a name.

    `setting` is what a cell has changed in torch, if that is what shows.
    """
    hidden = visibility == "hidden"
    said = _ending(verdict, hidden, seconds, memory, code)
    if setting:
        said = (fill(phrases.LEFT_CHANGED, fact=phrases.SETTINGS[setting]),)
    elif said is None and named is not None:
        said = (named.mistake.sentence, named.mistake.question, *_waiting(named.waiting))
    elif said is None and hidden:
        said = (hidden_text(verdict, code()),)
    elif said is None:
        said = tuple(_guess_free(verdict, code()))
    if missing := unanswered(verdict):
        blank = is_blank(at(verdict.got.node, verdict.found.path[:1]))
        said = (missing,) if blank else (*said, missing)
    facts = () if hidden else tuple(_facts(verdict))
    if verdict.got.unsteady and not hidden and len(facts) + len(said) < MOST_LINES:
        said = (*said, phrases.UNSTEADY)
    if not hidden and facts[:1] == called(verdict.got):
        facts = (*facts[:1], *printed(verdict.got), *facts[1:])
    lines = len(facts) - any(map(are_a_pair, facts, facts[1:]))
    return Finding(facts, said[: MOST_LINES - lines])


def called(got: Observation) -> tuple[Fact, ...]:
    """What was called, if anything was."""
    return (Fact("called", spaced(got.call)),) if got.call else ()


def printed(got: Observation) -> tuple[Fact, ...]:
    """The first lines of what a call printed, in one line; nothing if it printed nothing to be seen."""
    lines = [line.strip() for line in got.printed.splitlines() if line.strip()]
    shown = " ⏎ ".join([*lines[:PRINTED_LINES], *(["…"] if len(lines) > PRINTED_LINES else [])])
    return (Fact("printed", shortened(shown, LONGEST_PRINT)),) if shown else ()


def _waiting(aspects: tuple[str, ...]) -> tuple[Text, ...]:
    """What else is not right, so that nobody believes the named mistake to be the only one."""
    if not aspects:
        return ()
    names = [phrases.ASPECT_NAMES[aspect] for aspect in aspects]
    joined = Text(" and ".join(name.en for name in names), "、".join(name.ja for name in names))
    return (fill(phrases.WAITS, aspects=joined),)


def explain_rule(rules: Rules, name: str, line: int, code: str) -> Finding:
    """What is said of a broken rule: what was used and where, or what is missing."""
    if name in rules.require:
        options = ", ".join(f"`{option}`" for option in rules.require)
        return Finding(said=(fill(phrases.REQUIRED, options=options),))
    facts = (Fact("used", code, line),) if line else ()
    return Finding(facts, (phrases.LITERALS if rules.literals else fill(phrases.FORBIDDEN, name=name),))


def _ending(
    verdict: Verdict, hidden: bool, seconds: float, memory: int, code: Callable[[], Statements]
) -> tuple[Text, ...] | None:
    """What is said where there is nothing to compare; None where there is."""
    got = verdict.got
    if got.ending == "timed_out":
        slow = fill(phrases.SLOW, seconds=PART_LIMITS * seconds)
        return (slow if got.text == "slow" else fill(phrases.TIMED_OUT, seconds=seconds),)
    if got.ending == "out_of_memory":
        return (fill(phrases.MEMORY, size=memory // 2**20),)
    if got.ending == "died":
        return (phrases.KILLED.get(got.text, phrases.DIED),)
    if verdict.outcome != "unusable_return":
        return None
    if typical := unusable(verdict, code()):
        return (typical,)
    if hidden:  # the reason is in the student's words, and may carry hidden inputs out
        return (phrases.HIDDEN_UNUSABLE,)
    return (fill(phrases.UNUSABLE, reason=kind_of(got.node) if got.node is not None else got.text),)


def _facts(verdict: Verdict) -> Iterator[Fact]:
    """What is simply true: what was called, what came back, what was expected, where it stopped."""
    got, found = verdict.got, verdict.found
    card = verdict.expected.partial
    if got.ending == "returned" and not got.call and not card:  # a property, which the check's sentence states
        return
    if got.ending == "returned" and card and found.path:
        question = found.path[0]
        yield Fact("answer", show(at(got.node, (question,))), question=str(question))
        return
    yield from called(got)
    if got.ending == "raised":
        yield from _raised(got)
    elif got.ending == "returned":
        yield from _returned(verdict)


def _raised(got: Observation) -> Iterator[Fact]:
    if got.line:
        asked = got.call.split("(")[0]
        helper = "" if got.function == asked or got.function.startswith("<") else got.function
        cell = got.cell if helper or (not asked and got.cell.startswith("cell ")) else ""
        yield Fact("stopped", got.code, got.line, function=helper, cell=cell)
    first = got.text.splitlines()[0] if got.text else ""
    yield Fact("raised", f"{got.error}: {shortened(first, LONGEST_ERROR)}" if first else got.error)


def _returned(verdict: Verdict) -> Iterator[Fact]:
    """What came back, and beside it what was expected where that is what differs; a card's answers are never shown."""
    got, expected, found = verdict.got, verdict.expected, verdict.found
    if found.rung == "gradient" and found.path and got.grads and expected.grads:
        index = int(found.path[0])
        one, two = pair(got.grads[index], expected.grads[index])
        yield from (Fact("gradient", one), Fact("expected", two))
    elif expected.partial or found.rung in ("gradient", "arguments", "memory"):
        yield Fact("returned", show(got.node, "value" if expected.partial else found.rung))
    else:
        one, two = pair(got.node, _beside(verdict), "value" if got.node is None else found.rung)
        yield from (Fact("returned", one), Fact("expected", expected.error or two))


def _beside(verdict: Verdict) -> wire.Node:
    """What is expected, where the call's tensors are."""
    node = verdict.expected.node
    return moved(node, "device") if place_of(verdict.got.device) == "device" else node


def _guess_free(verdict: Verdict, code: Statements) -> Iterator[Text]:
    """What is said of a difference that no known mistake explains: what is typical of it, else a question."""
    got, expected, found = verdict.got, verdict.expected, verdict.found
    if got.ending == "raised" and found.rung != "arguments":
        yield exception_text(verdict, code)
    elif expected.partial and found.path:
        yield card_hint(verdict) or (phrases.CARD if found.rung == "value" else phrases.CARD_FORM)
    else:
        typical, together = hint(verdict, code), verdict.together
        yield from _compared(verdict, together if together == hints.CONSTANT else typical or together)


def _compared(verdict: Verdict, typical: Text | None) -> Iterator[Text]:
    """What is said of a result: the place where it differs, and what is typical of that."""
    found = verdict.found
    if found.path and found.rung in ("kind", "shape", "dtype", "device", "value"):
        yield from _inside(verdict, typical)
        return
    if typical is None or found.rung in ("gradient", "arguments"):
        yield _difference(verdict)
    if typical is not None:
        yield typical


def _inside(verdict: Verdict, typical: Text | None) -> Iterator[Text]:
    """What is said of a part of a result: which one it is, as no such thing came back by itself."""
    found = verdict.found
    one, two = at(verdict.got.node, found.path), at(_beside(verdict), found.path)
    index = f"[{', '.join(shortened(repr(step), LONGEST_KEY) for step in found.path)}]"
    if found.note == "missing":
        yield fill(phrases.NO_KEY, key=shortened(repr(found.path[-1]), LONGEST_KEY))
    elif found.note == "length":
        yield fill(phrases.LENGTH_INSIDE, index=index, got=length(one), expected=length(two))
    elif found.rung == "kind" and typical != hints.ITEMS_MOVED:
        yield fill(phrases.KIND_INSIDE, index=index, got=kind_of(one), expected=kind_of(two))
        typical = typical or (hints.NONE_INSIDE if one is None else None)
    else:
        got, expected = pair(one, two, "value" if found.rung == "kind" else found.rung)
        yield fill(phrases.PLACE, index=index, got=got, expected=expected)
        typical = typical or _difference(verdict)
    if typical is not None:
        yield typical


def _difference(verdict: Verdict) -> Text:
    """One sentence for the rung at which a result differs."""
    got, expected, found = verdict.got, verdict.expected, verdict.found
    match found.rung:
        case "exception":
            return fill(phrases.NO_EXCEPTION, error=expected.error)
        case "kind" | "shape":
            return _form(verdict)
        case "dtype":
            return phrases.DTYPE
        case "device":
            return phrases.DEVICE
        case "gradient" if found.note:
            return phrases.TRACKED if found.note == "tracked" else phrases.NO_GRADIENT
        case "gradient":
            return phrases.WRONG_GRADIENT
        case "arguments" if found.path == (NOBODY,):
            fact = phrases.SETTINGS.get(found.note, found.note)
            return fill(phrases.CHANGED_SETTING, what=phrases.ENDED[got.ending], fact=fact)
        case "arguments":
            number, fact = int(found.path[0]) + 1 if found.path else 1, phrases.FACTS.get(found.note, found.note)
            return fill(phrases.CHANGED, what=phrases.ENDED[got.ending], number=number, fact=fact)
        case "memory":
            return fill(phrases.SHARED, number=int(found.path[0]) + 1)
        case _:
            return _unknown(got.call) if got.call else phrases.PROPERTY


def _unknown(call: str) -> Text:
    """The question where nothing is known; a call inside an expression of the check's is no small input by hand."""
    given = re.match(r"\(lambda ([\w*, ]+): ", call)
    if given is None:
        return phrases.UNKNOWN
    called = re.findall(r"\b(\w+)\(", call[given.end() :])
    twice = any(called.count(name) > 1 for name in re.findall(r"\w+", given[1]))
    return phrases.CALLED_TWICE if twice else phrases.UNKNOWN_WRAPPED


def _form(verdict: Verdict) -> Text:
    """One sentence for a result of another kind, length or shape."""
    got, found = verdict.got, verdict.found
    one, two = at(got.node, found.path), at(verdict.expected.node, found.path)
    if found.rung == "kind":
        return phrases.NONE if got.node is None else fill(phrases.KIND, got=kind_of(one), expected=kind_of(two))
    if found.note == "length":
        return fill(phrases.LENGTH, got=length(one), expected=length(two))
    return phrases.SHAPE
