"""The programs that prove an exercise: the reference, the stub, right/ and wrong/, as submissions."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from msgspec.structs import replace

from ..reading.author import Source
from ..reading.cells import Contents, defined
from ..reading.notebook import parse
from ..submission import Submission
from .stubs import source_notebook

PUBLISHED_SECRET = b"torch-kata: a secret for proofs and demos, known to everybody"


def programs_of(source: Source) -> Iterator[Submission]:
    """The stub, the reference, every right and every wrong program, each as a notebook a student could hand in.

    Of a wrong program only its part is looked at, unless it could spoil another.
    """
    stub = source.course.assignments / f"{source.id}.ipynb"
    yield Submission("stub", source.id, parse(stub.read_bytes()))
    reference = reference_of(source)
    yield reference
    for name, code in source.right.items():
        yield _named(reference, f"right/{name}", code)
    known = {part: _known_beside(source, part) for part in source.header.parts}
    for wrong in source.wrong:
        writings = {f"{wrong.id}/{name}": code for name, code in wrong.writings.items()}
        for name, code in {wrong.id: wrong.code, **writings}.items():
            only = "" if _reaches(known[wrong.part], code) else wrong.part
            yield replace(_named(reference, f"wrong/{name}", code), only=only)


def reference_of(source: Source) -> Submission:
    """The reference, as a student would hand it in."""
    return Submission("reference", source.id, parse(source_notebook(source)))


def is_writing(program: Submission) -> bool:
    """Whether it is another writing of a mistake: what it shows on one device, the mistake shows on all."""
    return program.student.count("/") > 1


def _named(reference: Submission, student: str, code: str) -> Submission:
    return replace(reference.with_cell("extra", code), student=student)


def _known_beside(source: Source, part: str) -> set[str]:
    """The names that all cells but a part's bind and use."""
    others = [Contents(cell.source) for cell in source.cells if cell.kind == "code" and cell.part != part]
    return set[str]().union(*(other.binds | other.uses for other in others))


def _reaches(known: set[str], code: str) -> bool:
    """Whether code does more than define and import, or defines one of the known names."""
    mine = Contents(code)
    does_more = any(not defined(one) and ast.get_docstring(ast.Module([one], [])) is None for one in mine.statements)
    return does_more or not known.isdisjoint(mine.binds - mine.imports)
