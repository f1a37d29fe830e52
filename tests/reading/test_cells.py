"""Which cell defines, fills in and only mentions a name: one answer, given to all who ask."""

from __future__ import annotations

import ast
import gc
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support import COURSE, ROOT

from autograder.commands.needed import needed_cells
from autograder.exercise import Part, Rules
from autograder.judging.rules import breach
from autograder.reading import plain
from autograder.reading.answers import part_cell, untouched
from autograder.reading.author import Source
from autograder.reading.cells import Contents
from autograder.reading.header import Header, PartHeader
from autograder.reading.notebook import MAX_SOURCE, parse
from autograder.reading.percent import SourceCell
from autograder.record import Text
from autograder.submission import Cell

PART = Part("f", 10, "", {"f": ("x",)}, Rules(forbid=("mse_loss",)))
FIRST = Cell("first", "import torch\n\ndef f(x):\n    return x")
LOSS = "torch.nn.functional.mse_loss"

DEFINES = {
    "a function": f"def f(x):\n    return {LOSS}(x, x)",
    "with a decorator": f"@torch.no_grad()\ndef f(x):\n    return {LOSS}(x, x)",
    "async": f"async def f(x):\n    return {LOSS}(x, x)",
    "a class": f"class f:\n    loss = {LOSS}",
    "a lambda": f"f = lambda x: {LOSS}(x, x)",
    "another's name": f"def g(x):\n    return {LOSS}(x, x)\nf = g",
    "several names": f"a = f = {LOSS}",
    "annotated": f"f: object = {LOSS}",
    "in a tuple": f"a, f = 1, {LOSS}",
    "with a star": f"a, *f = 1, {LOSS}",
    "within an expression": f"print(f := {LOSS})",
    "within a comprehension": f"[f := {LOSS} for _ in range(1)]",
    "by a loop": f"for f in [{LOSS}]:\n    pass",
    "by with": f"with open({LOSS}) as f:\n    pass",
    "by match": f"match {LOSS}:\n    case f:\n        pass",
    "imported": "from torch.nn.functional import mse_loss as f",
    "conditional": f"if True:\n    def f(x):\n        return {LOSS}(x, x)",
    "tried": f"try:\n    f = {LOSS}\nexcept ValueError:\n    pass",
    "below magics": f"%%time\n!ls\ndef f(x):\n    return {LOSS}(x, x)",
    "behind a magic": f"%time f = {LOSS}",
    "deleted again": f"f = {LOSS}\ndel f",
    "in wide letters": f"\uff46 = {LOSS}",
}
FILLS = {
    "an item": f"f['loss'] = {LOSS}",
    "an attribute": f"f.loss = {LOSS}",
    "a method": f"f.update(loss={LOSS})",
    "more of it": f"f |= {{'loss': {LOSS}}}",
    "deep in it": f"f.a['b'].append({LOSS})",
    "in a loop": f"for g in [{LOSS}]:\n    f.append(g)",
}
MENTIONS = {
    "in a string": f'NOTES = """\ndef f(x):\n    return {LOSS}(x, x)\n"""',
    "in a docstring": f'def g(x):\n    """\ndef f(x):\n    return {LOSS}(x, x)\n"""',
    "in a comment": f"# def f(x):\n#     return {LOSS}(x, x)\ng = 1",
    "within a function": f"def g():\n    def f(x):\n        return {LOSS}(x, x)",
    "a method's name": f"class g:\n    def f(self, x):\n        return {LOSS}(x, x)",
    "a local variable": f"def g():\n    f = {LOSS}",
    "a parameter": f"g = lambda f: {LOSS}(f, f)",
    "a comprehension's own": f"g = [f for f in [{LOSS}]]",
    "a keyword": f"g = dict(f={LOSS})",
    "an attribute of something": f"g.f = {LOSS}",
    "a call": f"print(f({LOSS}))",
    "a comparison": f"f == {LOSS}",
    "declared only": f"f: {LOSS}",
    "deleted": f"del f, {LOSS}",
    "below a magic that is no Python": f"%%html\ndef f(x):\n    return {LOSS}(x, x)",
}


def asked(code: str) -> tuple[bool, bool, bool]:
    """Whether a later cell is the answer, comes along to the check cell, and is searched for what is forbidden."""
    cells = (FIRST, Cell("later", code))
    answer = part_cell(PART, cells)
    return (
        answer is cells[1],
        cells[1] in needed_cells(("f",), list(cells)),
        breach(PART, cells, {}, passed=True) is not None,
    )


@pytest.mark.parametrize("kind", DEFINES)
def test_what_defines_a_name_is_the_answer(kind: str) -> None:
    """For everybody: the grade, the check cell and the rules; whatever syntax binds the name at the top level."""
    assert "f" in Contents(DEFINES[kind]).binds
    assert asked(DEFINES[kind]) == (True, True, True)


@pytest.mark.parametrize("kind", FILLS)
def test_what_fills_a_name_in_belongs_to_the_answer(kind: str) -> None:
    """It is not the answer, but nobody forgets it."""
    assert "f" not in Contents(FILLS[kind]).binds
    assert asked(FILLS[kind]) == (False, True, True)


@pytest.mark.parametrize("kind", MENTIONS)
def test_what_only_mentions_a_name_is_not_the_answer(kind: str) -> None:
    """For nobody: strings, comments, inner names and uses define nothing."""
    assert asked(MENTIONS[kind]) == (False, False, False)


@pytest.mark.parametrize("kind", [kind for kind, code in {**DEFINES, **MENTIONS}.items() if "%" not in code])
def test_authors_cells_are_read_alike(kind: str) -> None:
    """The functions a reference asks for, and the cell that the demo fills in, are those that the grade looks for."""
    pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install 'torch-kata[teach]'")
    from autograder.commands.sample_class import Desk

    code = {**DEFINES, **MENTIONS}[kind]
    header = Header(Text("F", "F"), 1, 1, 1, {"f": PartHeader(10)})
    reference = SourceCell("code", "def f(x):\n    return x", "f")
    source = Source(Path("f"), header, (reference,), {}, ())
    assert source.parameters("f") == {"f": ("x",)}
    assert (Desk(source, b"")._answers(code)["f"] != reference.source) == (kind in DEFINES)
    assert not {"f"} & Contents(code).signatures.keys() or kind in DEFINES


def test_signatures_are_those_of_the_top_level() -> None:
    """Functions with their parameters in order, classes without; a name assigned to has no signature."""
    code = "async def f(a, /, b, *c, d=1):\n    def g(x): ...\nclass K:\n    def h(self): ...\nl = lambda x: x"
    assert Contents(code).signatures == {"f": ("a", "b"), "K": ()}


UNREADABLE = [
    "def f(x)\n    return x",
    "    def f(x)\n",
    "async def f(x:\n",
    "class f\n",
    "f = lambda x: (",
    "f: int = (",
]


@pytest.mark.parametrize("code", UNREADABLE)
def test_a_cell_that_python_cannot_read_goes_by_its_text(code: str) -> None:
    """Its error is shown where the answer was meant to be; the check cell sends what can be read."""
    assert asked(code) == (True, False, False)


@pytest.mark.parametrize("code", ["if True:\n    def f(x)\n", "f == (", "define f(x)\n", "print('def f')\n("])
def test_only_a_line_at_the_margin_looks_like_a_definition(code: str) -> None:
    """Otherwise a cell with an error in it is no answer."""
    assert asked(code) == (False, False, False)


def test_without_a_definition_the_cell_with_the_name_answers() -> None:
    """So the stub that a student emptied is not untouched; without that cell too, nothing was begun."""
    cells = (FIRST, Cell("mse", "# later"), Cell("more", QUOTE))
    part = Part("mse", 10, "", {"mse": ()})
    assert part_cell(part, cells) is cells[1]
    assert part_cell(part, (cells[0], cells[2])) is None


QUOTE = "TEXT = '''\ndef mse(pred, target):\n'''"


def test_a_star_may_bind_anything() -> None:
    """It comes along to the check cell, and takes nobody's place: what it binds cannot be known."""
    star = Cell("star", "from mine import *")
    assert part_cell(PART, (FIRST, star)) is FIRST
    assert needed_cells(("f",), [star, FIRST]) == (star, FIRST)
    assert "*" not in Contents(star.source).binds


def test_the_check_cell_leaves_alone_what_only_calls_a_module() -> None:
    """A cell that uses torch does not fill in torch; a card that is filled in behind its cell comes along."""
    cells = [
        Cell("1", "import torch"),
        Cell("2", "CARD = {}"),
        Cell("3", "torch.manual_seed(0)\nprint(torch.ones(2))"),
        Cell("4", "CARD['a'] = torch.ones(1)"),
        Cell("5", "def f():\n    return CARD"),
    ]
    assert [cell.id for cell in needed_cells(("f",), cells)] == ["1", "2", "4", "5"]


HOSTILE = {
    "null bytes": "f = 1\0\n" * 1000,
    "half a character": "f = '\ud800'",
    "brackets": "[" * MAX_SOURCE,
    "deep expressions": "f = " + "-" * (MAX_SOURCE - 8) + "1",
    "deep calls": "f" + ".a()" * (MAX_SOURCE // 4 - 1),
    "a long chain of names": "import a" + ".a" * (MAX_SOURCE // 2 - 8),
    "much text": "def " + "f" * (MAX_SOURCE - 4),
    "blanks": "f" + " " * (MAX_SOURCE - 2) + "(",
    "blank lines": "def\n" * (MAX_SOURCE // 4 - 1) + "(",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_giant_cells_are_read_or_given_up(kind: str) -> None:
    """Nothing fails over them, and none takes long: nothing could stop it."""
    started = time.perf_counter()
    contents = Contents(HOSTILE[kind])
    assert isinstance(contents.binds | contents.fills | contents.uses | contents.imports, frozenset)
    part_cell(PART, (FIRST, Cell("giant", HOSTILE[kind])))
    assert time.perf_counter() - started < 10


def test_cells_are_parsed_once_for_a_submission(monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it is asked which parts are untouched, and what their rules say."""
    from autograder.reading import cells as module

    parsed = list[str]()
    original = plain.syntax_tree

    def counted(source: str) -> ast.Module | None:
        parsed.append(source)
        return original(source)

    monkeypatch.setattr(module, "syntax_tree", counted)
    exercise = "autograd/grad_reset"
    cells = (
        *parse((ROOT / "assignments" / f"{exercise}.ipynb").read_bytes()),
        Cell("mine", "def sgd(w): return w.grad"),
    )
    for part in COURSE.exercise(exercise).parts * 3:
        assert untouched(COURSE.exercise(exercise), part.name, cells) == (part.name != "sgd")
        breach(part, cells, {}, passed=True)
    assert len(parsed) == len(cells)


class Loop:
    """A circle that is freed only while something else is being made, with Python code of its own."""

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        sum(range(50))


def test_two_lanes_read_cells_at_once() -> None:
    """Threads that read cells at the same time do not disturb each other, as they do in Python 3.11."""
    source = "\n".join(f"def f{number}(x):\n    return [[(x + {number}) * 2, x], {{1: x}}]" for number in range(200))

    def read(_: int) -> bool:
        Loop()
        return plain.syntax_tree(source) is not None

    interval, threshold = sys.getswitchinterval(), gc.get_threshold()
    try:
        sys.setswitchinterval(1e-6)
        gc.set_threshold(5)
        with ThreadPoolExecutor(2) as lanes:
            assert all(lanes.map(read, range(100)))
    finally:
        sys.setswitchinterval(interval)
        gc.set_threshold(*threshold)
