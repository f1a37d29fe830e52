"""Programs of an author's, graded as a class is. Apart from `programs`, which is cheap to import."""

from __future__ import annotations

from ..grading.found import Settings
from ..grading.lanes import usual_lanes
from ..grading.session import run
from ..reading.author import Source
from ..record import Record
from ..sandbox.process import Worker
from ..submission import Submission


def graded(sources: list[Source], programs: list[Submission], settings: Settings, worker: Worker) -> list[Record]:
    """The records of programs for these exercises, with hidden graders, in the order of the programs."""
    found: list[Record] = []
    course, ids = sources[0].course, [source.id for source in sources]
    run(programs, settings, worker, found.append, course.solutions, ids, usual_lanes(), course=course)
    return found
