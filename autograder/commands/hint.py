"""`kata hint`: one hint for each part of an exercise, and how to get the next. Nothing is graded."""

from __future__ import annotations

from ..course import Course
from ..exercise import Part
from ..reports.guide import hint
from ..text import Text, fill

NEXT = Text("The next hint: {command}", "次のヒント: {command}")


def show(course: Course, wanted: str, step: int, lang: str) -> int:
    """Print a hint for the part that is `wanted`, or for all parts of an exercise."""
    parts = _parts(course, wanted)
    print("\n".join(hint(part, step)[lang] for part in parts))
    if step < max(len(part.hints) for part in parts):
        print(fill(NEXT, command=f"kata hint {wanted} {step + 1}")[lang])
    return 0


def _parts(course: Course, wanted: str) -> list[Part]:
    """The parts that are meant by `unit/exercise` or `unit/exercise/part`."""
    id, _, part = wanted.rpartition("/") if wanted.count("/") == 2 else (wanted, "", "")
    exercise = course.exercise(id)
    return [exercise.part(part)] if part else list(exercise.parts)
