"""The whole path in the terminal: every exercise by unit, how far it has got, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..exercise import Exercise
from ..text import Text, fill
from . import words
from .terminal import padded

NOT_BEGUN = Text("not begun · level {level} · about {minutes} minutes", "未着手 · レベル {level} · 約 {minutes} 分")

BEGUN = Text("begun · level {level} · about {minutes} minutes", "途中 · レベル {level} · 約 {minutes} 分")

SOME = Text("{done} of {count} parts done", "{count} 個中 {done} 個の部分が完了")

DONE = Text("done", "完了")

DUE = Text("{unit}  due {due}", "{unit}  締め切り {due}")

TOTAL = Text(
    "{done} of {count} exercises done; about {minutes} minutes are left.",
    "{count} 問中 {done} 問が完了しました。残りは約 {minutes} 分です。",
)

NEXT = Text(
    "Next: {id}, {title} (level {level}, about {minutes} minutes). Open {path}.",
    "次の問題: {id}「{title}」(レベル {level}、約 {minutes} 分)。{path} を開きましょう。",
)

ALL_DONE = Text("All {count} exercises are done.", "{count} 問すべてが完了しました。")


@dataclass(frozen=True)
class Step:
    """An exercise on the path. `passed` are its parts that have passed; None where nobody has looked."""

    exercise: Exercise
    begun: bool
    passed: int | None = None

    @property
    def done(self) -> bool:
        """Whether all parts have passed."""
        return self.passed == len(self.exercise.parts)

    @property
    def state(self) -> Text:
        """How far it has got."""
        one = self.exercise
        if self.done:
            return DONE
        if self.begun and self.passed is not None:
            return fill(SOME, done=self.passed, count=len(one.parts))
        return fill(BEGUN if self.begun else NOT_BEGUN, level=one.level, minutes=one.minutes)

    @property
    def symbol(self) -> str:
        """The mark for how far it has got."""
        return words.SYMBOL["passed"] if self.done else "→" if self.begun else words.SYMBOL["not_attempted"]


def path_lines(steps: list[Step], lang: str) -> Iterator[str]:
    """The units with their exercises, in learning order."""
    names = max((len(step.exercise.name) for step in steps), default=0)
    for unit, mine in groupby(steps, key=lambda step: step.exercise.unit):
        steps_there = list(mine)
        due = steps_there[0].exercise.chosen.due
        yield fill(DUE, unit=unit, due=due)[lang] if due else unit
        for step in steps_there:
            name, title = step.exercise.name.ljust(names), step.exercise.title[lang]
            yield f"  {step.symbol} {name}  {padded(title, 34)}  {step.state[lang]}"


def next_step(steps: list[Step]) -> Step | None:
    """What comes next: the first exercise that is not done."""
    return next((step for step in steps if not step.done), None)


def next_line(steps: list[Step], folder: str, lang: str) -> str:
    """What comes next, in a line."""
    step = next_step(steps)
    if step is None:
        return fill(ALL_DONE, count=len(steps))[lang]
    one = step.exercise
    path = f"{folder}/{one.id}.ipynb"
    return fill(NEXT, id=one.id, title=one.title, level=one.level, minutes=one.minutes, path=path)[lang]


def total_line(steps: list[Step], lang: str) -> str:
    """How much is done, and how long the rest takes."""
    left = sum(step.exercise.minutes for step in steps if not step.done)
    return fill(TOTAL, done=sum(step.done for step in steps), count=len(steps), minutes=left)[lang]
