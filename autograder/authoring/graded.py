"""Programs of an author's, graded as a class is. Apart from `programs`, which is cheap to import."""

from __future__ import annotations

from dataclasses import replace

from ..grading.found import Settings
from ..grading.session import run
from ..reading.author import Source
from ..record import Record
from ..submission import Submission
from .crew import Crew

ENOUGH = 2
"""Checks of a part that fail: a second says that the first is not alone, and a third would say nothing more. A mistake
has its name by then, or a learner would wait for it too long.
"""


def graded(
    sources: list[Source], programs: list[Submission], settings: Settings, crew: Crew, enough: int = ENOUGH
) -> list[Record]:
    """The records of programs for these exercises, with hidden graders, in the order of the programs."""
    found: list[Record] = []
    course, ids = sources[0].course, [source.id for source in sources]
    settings = replace(settings, enough=enough)
    first, *more = workers = crew.workers_for(len(programs))
    run(programs, settings, first, found.append, course.solutions, ids, len(workers), course=course, more=more)
    return found
