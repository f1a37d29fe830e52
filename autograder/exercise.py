"""An exercise as the engine knows it: the generated JSON beside its public grader, validated when it is loaded."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from .errors import ExerciseError
from .text import Text, fill

NO_EXERCISE = Text(
    "there is no exercise {name}; `kata list` shows them all",
    "問題 {name} はありません。`kata list` ですべての問題が見られます",
)

NO_PART = Text(
    "{id} has no part {name}; its parts are {known}", "{id} に部分 {name} はありません。あるのは {known} です"
)


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a part's prompt forbids or asks for.

    `forbid_ops` are operator names seen at run time (`mse_loss`), `forbid` and `require` names in the source
    (`backward`, `autograd.grad`), `forbid_text` beginnings of texts in it (`cuda`); at least one of `require` must be
    there. `literals` allows no call at all.
    """

    forbid_ops: tuple[str, ...] = ()
    forbid: tuple[str, ...] = ()
    forbid_text: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    literals: bool = False


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One solution cell and its grade cell. `stub` is the hash of the untouched cell, `parameters` its signatures.

    `hints` help one after the other; `why` is said when the part has passed.
    """

    name: str
    points: float
    stub: str
    parameters: dict[str, tuple[str, ...]]
    rules: Rules = Rules()
    hints: tuple[Text, ...] = ()
    why: Text = Text()


class Probe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A public probe and what the right program shows on it. `aspect` is what its author says that it looks at, if any.

    `card` holds a prediction card's questions in prompt order; its `expected` answers the public ones only.
    """

    name: str
    part: str
    expected: list[Any]
    card: tuple[str, ...] = ()
    aspect: str = ""


class Mistake(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A known mistake: its sentence, its question, and what it shows on each probe of its part.

    On a card, `shows` holds the wrong answers that betray the belief, by question.
    """

    id: str
    sentence: Text
    question: Text
    shows: dict[str, Any]

    @property
    def part(self) -> str:
        """The part that it is made in."""
        return self.id.split(".")[0]


class Chosen(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the course's own file says of an exercise (reading/choices.py), if anything.

    `due` is a time with its zone. `usual` are the points that its author gave to parts which have others here, and
    `checks` those of single checks, by side and name. Without `hidden_messages` a learner is told that hidden checks
    failed, and no more.
    """

    due: str = ""
    hidden_messages: bool = True
    usual: dict[str, float] = {}
    checks: dict[str, dict[str, float]] = {}


class Exercise(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One exercise. `setup` is the code of the stub's own import cell."""

    schema: int
    id: str
    title: Text
    order: int
    level: int
    minutes: int
    needs: tuple[str, ...]
    setup: str
    parts: tuple[Part, ...]
    probes: tuple[Probe, ...]
    mistakes: tuple[Mistake, ...]
    chosen: Chosen = Chosen()

    @property
    def unit(self) -> str:
        """The unit, which is nbgrader's assignment."""
        return self.id.split("/")[0]

    @property
    def name(self) -> str:
        """The exercise's own name, which is nbgrader's notebook."""
        return self.id.split("/")[1]

    @property
    def functions(self) -> dict[str, tuple[str, ...]]:
        """The functions that all parts ask for, with the names of their parameters."""
        return {name: given for part in self.parts for name, given in part.parameters.items()}

    def part(self, name: str) -> Part:
        """The part called `name`; ExerciseError if there is none."""
        for part in self.parts:
            if part.name == name:
                return part
        known = ", ".join(part.name for part in self.parts)
        raise ExerciseError(fill(NO_PART, id=self.id, name=repr(name), known=known))


@cache
def load(exercise: str, graders: Path) -> Exercise:
    """The exercise with this id ("unit/name"); ExerciseError names the cure if it is unknown or malformed."""
    path = graders / f"{exercise}.json"
    if exercise.count("/") != 1 or not path.is_file():
        raise ExerciseError(fill(NO_EXERCISE, name=repr(exercise)))
    try:
        return msgspec.json.decode(path.read_bytes(), type=Exercise)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ExerciseError(f"{path}: {error}; run `kata build` to write it anew") from None
