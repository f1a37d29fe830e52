"""What a learner is told beside the verdict: hints on the way, and afterwards why it was worth it."""

from __future__ import annotations

from pathlib import Path

from ..errors import KataError
from ..exercise import Exercise, Part
from ..text import Text, fill

HINT = Text("{part} · hint {step} of {most}: {text}", "{part} · ヒント {step} / {most}: {text}")

NO_HINT = Text(
    "there is no hint {step} for {part}; there are {count}, counted from 1",
    "{part} のヒント {step} はありません。1 から数えて {count} 個あります",
)

AVOIDED = Text(
    "You avoided {count} mistakes that are often made here.", "ここでよくある {count} 個の間違いを避けられました。"
)

COMPARE = Text("You can compare yours with {path}.", "{path} の解答と比べてみましょう。")


def hint(part: Part, step: int) -> Text:
    """One of a part's hints, counted from 1; KataError if there is none of that number."""
    if not 0 < step <= len(part.hints):
        raise KataError(fill(NO_HINT, step=step, part=part.name, count=len(part.hints)))
    return fill(HINT, part=part.name, step=step, most=len(part.hints), text=part.hints[step - 1])


def afterwards(exercise: Exercise, part: str, reference: Path) -> tuple[Text, ...]:
    """What is said of a part that has passed; where learners have the `reference`, also where it is."""
    found = exercise.part(part)
    avoided = sum(mistake.part == part for mistake in exercise.mistakes)
    said = [found.why, fill(AVOIDED, count=avoided)]
    if reference.is_file():
        said.append(fill(COMPARE, path=str(reference)))
    return tuple(text for text in said if text.en)
