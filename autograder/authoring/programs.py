"""The programs that prove an exercise: the reference, the stub, right/ and wrong/, as submissions."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.author import Source
from ..reading.notebook import parse
from ..submission import Cell, Submission
from .stubs import source_notebook

PUBLISHED_SECRET = b"torch-kata: a secret for proofs and demos, known to everybody"


def programs_of(source: Source) -> Iterator[Submission]:
    """The stub, the reference, every right and every wrong program, each as a notebook a student could hand in."""
    stub = source.course.assignments / f"{source.id}.ipynb"
    yield Submission("stub", source.id, parse(stub.read_bytes()))
    reference = Submission("reference", source.id, parse(source_notebook(source)))
    yield reference
    for name, code in source.right.items():
        yield _named(reference, f"right/{name}", code)
    for wrong in source.wrong:
        yield _named(reference, f"wrong/{wrong.id}", wrong.code)
        for name, code in wrong.writings.items():
            yield _named(reference, f"wrong/{wrong.id}/{name}", code)


def _named(reference: Submission, student: str, code: str) -> Submission:
    return Submission(student, reference.exercise, (*reference.cells, Cell("extra", code)))
