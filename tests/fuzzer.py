"""Broken notebooks, made by chance from real submissions: a case is known by its seed alone.

A mutation is a small function that takes a notebook (or the bytes of one) and a source of chance, and gives back a
notebook (or bytes). It must bear whatever the mutations before it have done.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import box
from support import ROOT, SOLUTIONS

from autograder.commands.sample_class import Desk
from autograder.reading.author import load_all
from autograder.reading.notebook import MAX_NOTEBOOK, MAX_SOURCE

Notebook = dict[str, Any]
NAN, INFINITY = float("nan"), float("inf")


@dataclass(frozen=True)
class Case:
    """One broken submission: what stands in its file, or what stands in the place of the file."""

    seed: int
    exercise: str
    mutations: tuple[str, ...]
    content: bytes
    place: Callable[[Path, bytes], Path]

    def __str__(self) -> str:
        return f"seed {self.seed} ({self.exercise}: {', '.join(self.mutations)})"

    def hand_in(self, folder: Path) -> Path:
        """Put it in a folder of its own under `folder`; the path at which the submission is expected."""
        box.demand()
        path = folder / str(self.seed) / f"{self.exercise.split('/')[1]}.ipynb"
        path.parent.mkdir()
        return self.place(path, self.content)


def make(seed: int) -> Case:
    """The case with this seed: one to three mutations of a real submission, in a file or in an odd place."""
    random = Random(seed)
    exercise, notebook = random.choice(real_submissions())
    notebook = deepcopy(notebook)
    mild, wild = [(1, 0, 0), (2, 0, 0), (3, 0, 0)], [(0, 1, 0), (1, 1, 0), (2, 1, 0)]
    amounts = random.choice([*mild * 5, *wild * 2, (0, 2, 0), (0, 0, 1)])
    # One after another, as cases are known by their seeds.
    inside = random.sample(IN_NOTEBOOKS, amounts[0])
    outside = random.sample(IN_BYTES, amounts[1])
    places = random.sample(PLACES, amounts[2])
    for mutate in inside:
        notebook = mutate(notebook, random)
    content = written(notebook, random)
    for change in outside:
        content = change(content, random)
    names = tuple(function.__name__ for function in (*inside, *outside, *places))
    return Case(seed, exercise, names, content, places[0] if places else a_file)


@cache
def real_submissions() -> list[tuple[str, Notebook]]:
    """Every released notebook untouched, half done, and filled with the reference, each right and each wrong program."""
    found = []
    for source in load_all(SOLUTIONS):
        desk = Desk(source, (ROOT / "assignments" / f"{source.id}.ipynb").read_bytes())
        programs = ["", *source.right.values(), *(wrong.code for wrong in source.wrong)]
        notebooks = [desk.notebook(parts=0), desk.notebook(parts=1), *map(desk.notebook, programs)]
        found += [(source.id, notebook) for notebook in notebooks]
    return found


def written(notebook: Notebook, random: Random) -> bytes:
    """A notebook as one of many programs would save it."""
    indent, plain = random.choice([1, None, 4]), random.random() < 0.5
    return json.dumps(notebook, indent=indent, ensure_ascii=plain).encode("utf-8", "surrogatepass")


# --- what the mutations are made with


def odd_value(random: Random) -> Any:
    """JSON that is hardly ever what is expected."""
    numbers = [0, -1, 3.5, 10**30, -(10**400), NAN, INFINITY]
    texts = ["", "text", "\ud800", "\0", "x" * 10_000, "null", "４"]
    nested = [[], {}, [[]], [None], ["a", 1, None], {"a": {"b": []}}, [{}] * 50, {"source": "x"}]
    return deepcopy(random.choice([None, True, False, *numbers, *texts, *nested]))


def cells_of(notebook: Notebook) -> list[Notebook]:
    """The cells that are still cells."""
    cells = notebook.get("cells")
    return [cell for cell in cells if isinstance(cell, dict)] if isinstance(cells, list) else []


def a_cell(notebook: Notebook, random: Random, kind: str = "code") -> Notebook:
    """Some cell of this type; an empty one, outside the notebook, where there is none."""
    cells = [cell for cell in cells_of(notebook) if cell.get("cell_type") == kind]
    return random.choice(cells) if cells else {}


def source_of(cell: Notebook) -> str:
    """The text of a cell."""
    source = cell.get("source", "")
    return "".join(map(str, source)) if isinstance(source, list) else str(source)


def code_cell(source: Any) -> Notebook:
    """A code cell as a student adds it."""
    return {"cell_type": "code", "execution_count": None, "id": "mine", "metadata": {}, "outputs": [], "source": source}


def add(notebook: Notebook, random: Random, *cells: Notebook) -> Notebook:
    """The notebook with more cells, one after another, somewhere."""
    present = notebook.get("cells")
    if isinstance(present, list):
        place = random.randint(0, len(present))
        present[place:place] = cells
    return notebook


def metadata_of(cell: Notebook) -> Notebook:
    """A cell's metadata, made anew where it is none."""
    if not isinstance(cell.get("metadata"), dict):
        cell["metadata"] = {}
    found: Notebook = cell["metadata"]
    return found


def nbgrader_of(cell: Notebook) -> Notebook:
    """What a cell's metadata says to nbgrader, made anew where it is nothing."""
    metadata = metadata_of(cell)
    if not isinstance(metadata.get("nbgrader"), dict):
        metadata["nbgrader"] = {}
    found: Notebook = metadata["nbgrader"]
    return found


def places_in(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a notebook, as a dict or list and the key or index in it."""
    waiting = [node]
    for found in waiting:
        keys = list(found) if isinstance(found, dict) else range(len(found)) if isinstance(found, list) else []
        for key in keys:
            yield found, key
            waiting.append(found[key])


def somewhere(notebook: Notebook, random: Random) -> tuple[Any, Any]:
    """One of all places."""
    return random.choice(list(places_in(notebook)) or [({"nothing": 0}, "nothing")])


# --- any place


def another_value_somewhere(notebook: Notebook, random: Random) -> Notebook:
    """Something else stands in some place."""
    found, key = somewhere(notebook, random)
    found[key] = odd_value(random)
    return notebook


def another_value_in_many_places(notebook: Notebook, random: Random) -> Notebook:
    """The same, ten times."""
    for _ in range(10):
        another_value_somewhere(notebook, random)
    return notebook


def a_place_gone(notebook: Notebook, random: Random) -> Notebook:
    """A key or an item is missing."""
    found, key = somewhere(notebook, random)
    del found[key]
    return notebook


def a_key_renamed(notebook: Notebook, random: Random) -> Notebook:
    """A key is called something else."""
    found, key = somewhere(notebook, random)
    if isinstance(found, dict):
        found[random.choice(["", "\ud800", f"{key} ", key.upper(), "source", "metadata", "cells"])] = found.pop(key)
    return notebook


def two_places_swapped(notebook: Notebook, random: Random) -> Notebook:
    """Two places have changed their values, unless one lies in the other."""
    one, first = somewhere(notebook, random)
    two, second = somewhere(notebook, random)
    inside = [id(found) for value in (one[first], two[second]) for found, _ in places_in([value])]
    if id(one) not in inside and id(two) not in inside:
        one[first], two[second] = two[second], one[first]
    return notebook


def a_place_nested(notebook: Notebook, random: Random) -> Notebook:
    """A value lies deeper than it should."""
    found, key = somewhere(notebook, random)
    for _ in range(random.choice([1, 1, 5, 100])):
        found[key] = random.choice([[found[key]], {"cells": found[key]}])
    return notebook


# --- the format


def another_format(notebook: Notebook, random: Random) -> Notebook:
    """An old, a future or no format number."""
    numbers = [1, 2, 3, 5, 99, 0, -1, 10**30, 4.0, "four", "4", None, True, [4], {"major": 4}, NAN, -INFINITY]
    return {**notebook, random.choice(["nbformat", "nbformat", "nbformat_minor"]): random.choice(numbers)}


def no_format(notebook: Notebook, random: Random) -> Notebook:
    """Without a format number."""
    return {key: value for key, value in notebook.items() if key != "nbformat"}


def as_format_3(notebook: Notebook, random: Random) -> Notebook:
    """As IPython 1 saved it: cells in a worksheet, code under `input`."""
    cells: list[Notebook] = []
    for cell in cells_of(notebook):
        old = {"cell_type": cell.get("cell_type"), "metadata": cell.get("metadata", {})}
        code: Notebook = {"input": cell.get("source"), "language": "python", "collapsed": False, "outputs": []}
        cells.append({**old, **(code if cell.get("cell_type") == "code" else {"source": cell.get("source")})})
    return {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells}]}


def worksheets_beside_cells(notebook: Notebook, random: Random) -> Notebook:
    """Both formats in one: some cells are in worksheets."""
    cells = cells_of(notebook)
    middle = random.randint(0, len(cells))
    return {**notebook, "cells": cells[:middle], "worksheets": [{"cells": cells[middle:]}, {}]}


def odd_worksheets(notebook: Notebook, random: Random) -> Notebook:
    """Worksheets of wrong types."""
    return {
        **notebook,
        "worksheets": random.choice([odd_value(random), [odd_value(random)], [{"cells": odd_value(random)}]]),
    }


# --- cells


def odd_cells(notebook: Notebook, random: Random) -> Notebook:
    """No list of cells."""
    return {**notebook, "cells": odd_value(random)}


def an_odd_cell(notebook: Notebook, random: Random) -> Notebook:
    """A cell that is none."""
    return add(notebook, random, odd_value(random))


def cells_in_another_order(notebook: Notebook, random: Random) -> Notebook:
    """Shuffled."""
    cells = cells_of(notebook)
    return {**notebook, "cells": random.sample(cells, len(cells))}


def some_cells_gone(notebook: Notebook, random: Random) -> Notebook:
    """About half of the cells are deleted."""
    return {**notebook, "cells": [cell for cell in cells_of(notebook) if random.random() < 0.5]}


def a_cell_twice(notebook: Notebook, random: Random) -> Notebook:
    """Copied and pasted, with its id and metadata."""
    return add(notebook, random, deepcopy(a_cell(notebook, random)))


def all_cells_twice(notebook: Notebook, random: Random) -> Notebook:
    """The whole notebook pasted behind itself."""
    return {**notebook, "cells": cells_of(notebook) + deepcopy(cells_of(notebook))}


def a_cell_of_another_type(notebook: Notebook, random: Random) -> Notebook:
    """Code as a raw or markdown cell, or prose as code, or a type there is not."""
    types = ["raw", "markdown", "code", "heading", "Code", "", "x" * 1000, None, 3, ["code"]]
    a_cell(notebook, random, random.choice(["code", "code", "markdown"]))["cell_type"] = random.choice(types)
    return notebook


def cells_without_a_type(notebook: Notebook, random: Random) -> Notebook:
    """`cell_type` is missing."""
    a_cell(notebook, random).pop("cell_type", None)
    return notebook


def hundreds_of_cells(notebook: Notebook, random: Random) -> Notebook:
    """About as many code cells as are allowed."""
    return add(notebook, random, *(code_cell(f"x{n} = {n}") for n in range(random.choice([400, 490, 500, 600]))))


def thousands_of_other_cells(notebook: Notebook, random: Random) -> Notebook:
    """Many cells that hold no code."""
    kind = random.choice(["markdown", "raw"])
    return add(notebook, random, *({"cell_type": kind, "metadata": {}, "source": "x"} for _ in range(10_000)))


def odd_cell_ids(notebook: Notebook, random: Random) -> Notebook:
    """All cells have the same id, or none, or one that is no id."""
    id = random.choice(["same", "", None, 7, "x" * 1000, "\ud800", "a b"])
    for cell in cells_of(notebook):
        cell["id"] = id
    return notebook


def attachments(notebook: Notebook, random: Random) -> Notebook:
    """Pictures in cells, where they belong and where they do not."""
    picture = {
        "a.png": {"image/png": "iVBORw0KGgo=" * random.choice([1, 10_000])},
        "../../b": {"text/html": "<script>"},
    }
    for kind in ("code", "markdown"):
        a_cell(notebook, random, kind)["attachments"] = random.choice([picture, odd_value(random)])
    return notebook


def odd_outputs(notebook: Notebook, random: Random) -> Notebook:
    """Outputs of wrong types, and counts that are none."""
    cell = a_cell(notebook, random)
    cell["outputs"] = random.choice([odd_value(random), [odd_value(random)], [{"output_type": odd_value(random)}]])
    cell["execution_count"] = odd_value(random)
    return notebook


def huge_outputs(notebook: Notebook, random: Random) -> Notebook:
    """Megabytes of output, in one text or in many lines."""
    text = random.choice(["x" * 5_000_000, ["0.123456, "] * 300_000, "\0" * 500_000])
    a_cell(notebook, random)["outputs"] = [{"output_type": "stream", "name": "stdout", "text": text}]
    return notebook


def forged_outputs(notebook: Notebook, random: Random) -> Notebook:
    """Every code cell says that it has earned a lot."""
    for cell in cells_of(notebook):
        score = random.choice(["10.0", "1e308", "nan", "-5", "inf"])
        cell["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": score}, "metadata": {}}]
    return notebook


# --- sources


def an_odd_source(notebook: Notebook, random: Random) -> Notebook:
    """A source that is no text."""
    a_cell(notebook, random, random.choice(["code", "code", "markdown"]))["source"] = odd_value(random)
    return notebook


def source_in_pieces(notebook: Notebook, random: Random) -> Notebook:
    """A source as a list of lines or characters; perhaps with something else among them."""
    cell = a_cell(notebook, random)
    text = source_of(cell)
    pieces: list[Any] = random.choice([list(text), text.splitlines(keepends=True), text.split("\n"), [text, text]])
    if random.random() < 0.5:
        pieces.insert(random.randint(0, len(pieces)), odd_value(random))
    cell["source"] = pieces
    return notebook


def odd_characters(notebook: Notebook, random: Random) -> Notebook:
    """Characters that some part of the way may trip over, in the code."""
    cell = a_cell(notebook, random)
    odd = ["\ud800", "\udc00\ud83d", "\0", "\ufeff", "\x1b[2J", "\u2028", "\x0c", "\x1a", "\x85", "\u202e", "\u3000", "\xa0", "“", "😀", "é"]  # fmt: skip
    text = source_of(cell)
    for _ in range(random.choice([1, 1, 5])):
        place = random.randint(0, len(text))
        text = text[:place] + random.choice(odd) + text[place:]
    cell["source"] = text
    return notebook


def other_line_ends(notebook: Notebook, random: Random) -> Notebook:
    """Code from Windows, from an old Mac, or with separators that only some programs know."""
    end = random.choice(["\r\n", "\r\n", "\r", "\u2028", "\x0b", "\n\r"])
    for cell in cells_of(notebook):
        cell["source"] = source_of(cell).replace("\n", end)
    return notebook


def a_typing_error(notebook: Notebook, random: Random) -> Notebook:
    """A character of the code is missing, doubled or another one."""
    cell = a_cell(notebook, random)
    text = source_of(cell) or " "
    for _ in range(random.choice([1, 1, 3])):
        place = random.randrange(len(text))
        text = text[:place] + random.choice(["", text[place] * 2, *"()[]:'\"#%!?\\ \n\t=*"]) + text[place + 1 :]
        text = text or " "
    cell["source"] = text
    return notebook


def code_cut_off(notebook: Notebook, random: Random) -> Notebook:
    """The code ends in the middle."""
    cell = a_cell(notebook, random)
    cell["source"] = source_of(cell)[: random.randint(0, len(source_of(cell)))]
    return notebook


def lines_in_another_order(notebook: Notebook, random: Random) -> Notebook:
    """The lines of a cell, shuffled."""
    cell = a_cell(notebook, random)
    lines = source_of(cell).split("\n")
    cell["source"] = "\n".join(random.sample(lines, len(lines)))
    return notebook


def a_flood(notebook: Notebook, random: Random) -> Notebook:
    """One character over and over, in front of the code or behind it."""
    cell = a_cell(notebook, random)
    flood = random.choice("\n \t\r#?%!=(-a0é\0") * random.choice([1000, 100_000, MAX_SOURCE // 2, MAX_SOURCE + 1])
    cell["source"] = random.choice(
        [flood + source_of(cell), f"{source_of(cell)}\n{flood}", f"{source_of(cell)}\n{flood}x"]
    )
    return notebook


def dense_code(notebook: Notebook, random: Random) -> Notebook:
    """As much code as a notebook may have, or a little more, made of the shortest statements and expressions."""
    unit = random.choice(["a\n", "a=a\n", "0,", "x=", "f(", "[", "-", "a.a;", "if 1:", "lambda:", "a?\n", "%a\n"])
    rest = sum(len(source_of(cell)) for cell in cells_of(notebook) if cell.get("cell_type") == "code")
    size = random.choice([5000, max(0, MAX_SOURCE - rest - 100), MAX_SOURCE])
    return add(notebook, random, code_cell(unit * (size // len(unit)) + "0"))


def names_upon_names(notebook: Notebook, random: Random) -> Notebook:
    """A name that stands for thousands of others, in every cell that has a function."""
    many = random.choice([300, 3000])
    chain = random.choice(
        [
            "".join(f"n{n}=" for n in range(many)) + "0",
            "\n".join(f"n{n} = n{n + 1}" for n in range(many)),
            "for " + ",".join(f"n{n}" for n in range(many)) + " in []: pass",
            "n1 = a" + ".a" * 900,
            f"import a{'.a' * many * 10} as n0\ndef n1():\n" + "    n0.a\n" * many * 2,
            "n1 = a" + ".a" * 400 + "()",
            "import n1" + ".a" * random.choice([200, 50_000]),
        ]
    )
    for cell in cells_of(notebook):
        if cell.get("cell_type") == "code" and "return" in source_of(cell):
            cell["source"] = source_of(cell).replace("return", "n1; return")
    return add(notebook, random, code_cell(chain))


def a_long_call_chain(notebook: Notebook, random: Random) -> Notebook:
    """Every function calls something with hundreds of dots."""
    for cell in cells_of(notebook):
        if cell.get("cell_type") == "code":
            cell["source"] = source_of(cell).replace(
                "return ", f"return a{'.a' * random.choice([200, 400, 900])}() or "
            )
    return notebook


def magic(notebook: Notebook, random: Random) -> Notebook:
    """Lines that are for the notebook and not for Python."""
    lines = [
        "%",
        "%%",
        "!",
        "?",
        "%%time",
        "%time",
        "%%bash\nrm -rf /",
        "x = !ls",
        "x = %who",
        "print?",
        "a??",
        "%%timeit -n 1",
    ]
    cell = a_cell(notebook, random)
    text = source_of(cell)
    line = random.choice(lines) + random.choice(["", " " * 5000, " " * 5000 + "x", " ?" * 5000])
    cell["source"] = random.choice([f"{line}\n{text}", f"{text}\n{line}", f"{text}\n{' ' * 5000}{line}"])
    return notebook


def trouble(notebook: Notebook, random: Random) -> Notebook:
    """Cells that end the process, stop, or leave the namespace in disorder."""
    programs = [
        "import os\nos._exit(0)", "raise SystemExit", "1 / 0", "del __builtins__", "exit()", "raise KeyboardInterrupt",
        "import torch\ntorch.tensor = None", "import sys\nsys.modules.clear()", "globals().clear()", "print('x' * 10**7)",
        "import sys\nsys.setrecursionlimit(10**6)\ndef f():\n    f()\nf()", "__name__ = None", "import threading\nthreading.stack_size(2**30)",
        "class E(Exception):\n    def __str__(self):\n        raise self\nraise E", "raise ValueError('\\ud800\\0\\x1b[2J' * 99)",
        "import os\nos.close(3)", "import os\nos.write(3, b'\\xff' * 100)", "import random\nrandom.seed = None", "import builtins\nbuiltins.isinstance = None",
        "raise type('\\ud800', (Exception,), {})('x')", "import signal, os\nos.kill(os.getpid(), signal.SIGSTOP)", "import torch\ntorch.Tensor.shape = 3",
    ]  # fmt: skip
    cells = [code_cell(random.choice(programs)) for _ in range(random.choice([1, 1, 4]))]
    for cell in cells:
        if random.random() < 0.5:
            nbgrader_of(cell)["grade_id"] = random.choice(["setup", "setup-3", "setup", "same"])
    return add(notebook, random, *cells)


def an_endless_cell(notebook: Notebook, random: Random) -> Notebook:
    """A cell that never ends, perhaps under the id of another."""
    endless = code_cell("while True:\n    pass")
    endless["metadata"] = random.choice([{}, deepcopy(a_cell(notebook, random).get("metadata", {}))])
    return add(notebook, random, endless)


def odd_functions(notebook: Notebook, random: Random) -> Notebook:
    """Every function answers with something unusual."""
    answers = ["(x for x in [])", "10**10000", "float('nan')", "'\\ud800'", "type", "[[]] * 10**4", "eval('[' * 90 + ']' * 90)", "b'x'", "globals()", "lambda: 0", "..."]  # fmt: skip
    answer = random.choice(answers)
    for cell in cells_of(notebook):
        if cell.get("cell_type") == "code":
            cell["source"] = source_of(cell).replace("return ", f"return {answer} or ")
    return notebook


# --- metadata


def odd_metadata(notebook: Notebook, random: Random) -> Notebook:
    """Metadata of wrong types, of a cell or of the notebook."""
    random.choice([notebook, a_cell(notebook, random)])["metadata"] = odd_value(random)
    return notebook


def odd_nbgrader_metadata(notebook: Notebook, random: Random) -> Notebook:
    """What nbgrader writes, with wrong types."""
    for cell in random.choice([cells_of(notebook), [a_cell(notebook, random)]]):
        metadata_of(cell)["nbgrader"] = odd_value(random)
    return notebook


def odd_facts(notebook: Notebook, random: Random) -> Notebook:
    """One of nbgrader's facts about every cell, forged."""
    facts = ["grade", "solution", "locked", "task", "points", "schema_version", "cell_type", "checksum", "grade_id"]
    fact, value = random.choice(facts), random.choice([True, False, 99, -1, NAN, odd_value(random)])
    for cell in cells_of(notebook):
        nbgrader_of(cell)[fact] = value
    return notebook


def another_grade_id(notebook: Notebook, random: Random) -> Notebook:
    """A cell with the id of another, or with one that is no id."""
    other = nbgrader_of(deepcopy(a_cell(notebook, random))).get("grade_id")
    strange: list[object] = ["setup", "", "\0", "\ud800", "../..", "cell 1", "a\nb", "<script>", "x" * 100_000, "x" * (17 * 2**20), None, 3, []]  # fmt: skip
    nbgrader_of(a_cell(notebook, random))["grade_id"] = random.choice([other, *strange])
    return notebook


def one_grade_id_for_all(notebook: Notebook, random: Random) -> Notebook:
    """All cells have the same grade_id, that of one of them."""
    id = nbgrader_of(deepcopy(a_cell(notebook, random))).get("grade_id")
    for cell in cells_of(notebook):
        nbgrader_of(cell)["grade_id"] = id
    return notebook


def no_metadata(notebook: Notebook, random: Random) -> Notebook:
    """As some programs save it."""
    for cell in cells_of(notebook):
        cell.pop("metadata", None)
    return notebook


# --- bytes


def cut_off(content: bytes, random: Random) -> bytes:
    """The end is missing."""
    return content[: random.randint(0, len(content))]


def beginning_gone(content: bytes, random: Random) -> bytes:
    """The beginning is missing."""
    return content[random.randint(0, len(content)) :]


def a_piece_gone(content: bytes, random: Random) -> bytes:
    """Some bytes in the middle are missing."""
    start = random.randint(0, len(content))
    return content[:start] + content[start + random.choice([1, 10, 1000]) :]


def a_piece_twice(content: bytes, random: Random) -> bytes:
    """Some bytes are repeated."""
    start = random.randint(0, len(content))
    piece = content[start : start + random.choice([1, 10, 1000])]
    return content[:start] + piece * random.choice([2, 2, 1000]) + content[start + len(piece) :]


def other_bytes(content: bytes, random: Random) -> bytes:
    """Some bytes are others, of any value."""
    damaged = bytearray(content)
    for _ in range(random.choice([1, 10, 1000])):
        if damaged:
            damaged[random.randrange(len(damaged))] = random.randrange(256)
    return bytes(damaged)


def garbage_in_front_or_behind(content: bytes, random: Random) -> bytes:
    """Something else in the same file."""
    garbage = random.choice([random.randbytes(100), b"\0" * 1000, b" " * 100_000, b"}", b"{", b"// note\n", content])
    return random.choice([garbage + content, content + garbage])


def garbage_within(content: bytes, random: Random) -> bytes:
    """Something else somewhere in the file."""
    start = random.randint(0, len(content))
    garbage = random.choice(
        [random.randbytes(10), b"\0", b"\xff", b"\xed\xa0\x80", b"\xc0\x80", b"\\u", b"\\ud800", b'"', b"NaN"]
    )
    return content[:start] + garbage + content[start:]


def another_encoding(content: bytes, random: Random) -> bytes:
    """Saved by a program that thinks otherwise about text."""
    name = random.choice(
        ["utf-8-sig", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "shift-jis", "euc-jp"]
    )
    return content.decode(errors="replace").encode(name, "replace")


def windows_line_ends(content: bytes, random: Random) -> bytes:
    """CRLF between the lines of the file."""
    return content.replace(b"\n", b"\r\n")


def escaped_text(content: bytes, random: Random) -> bytes:
    """The same JSON with names that are written in escapes."""
    for name in (b"source", b"cell_type", b"cells", b"nbgrader", b"code"):
        escaped = b"".join(b"\\u%04x" % byte for byte in name)
        content = content.replace(b'"%s"' % name, b'"%s"' % escaped)
    return content


def a_key_twice(content: bytes, random: Random) -> bytes:
    """The same key twice in one object, with another value."""
    name = random.choice(
        [b'"nbformat"', b'"cells"', b'"source"', b'"metadata"', b'"cell_type"', b'"nbgrader"', b'"grade_id"']
    )
    value = random.choice([b"4", b"[]", b"{}", b"null", b'"code"', b'"x = 1"', b'"mse"', b'["a", 1]'])
    places = content.count(name)
    parts = content.split(name, random.randint(1, places)) if places else [content]
    front, behind = name.join(parts[:-1]), parts[-1]
    return front + name + b": " + value + b", " + name + behind if places else content


def an_odd_number(content: bytes, random: Random) -> bytes:
    """Numbers that JSON does not have, or that nobody can hold."""
    number = random.choice(
        [b"NaN", b"Infinity", b"-Infinity", b"1e999", b"9" * 5000, b"-0", b"0x10", b"1_000", b"4.", b"+4", b"04"]
    )
    return content.replace(random.choice([b"4", b"null", b"false", b"5"]), number, random.choice([1, -1]))


def deep_nesting(content: bytes, random: Random) -> bytes:
    """A value nested thousands of times, closed or not, where metadata, a source or the file stands."""
    depth = random.choice([50, 900, 5000, 1_000_000])
    opening, closing = random.choice([(b"[", b"]"), (b'{"a":', b"}")])
    deep = opening * depth + b"0" + (closing * depth if random.random() < 0.7 else b"")
    place = random.choice([b'"metadata": ', b'"metadata":', b'"source": ', b'"outputs": ', b'"nbgrader": ', b""])
    return content.replace(place, place[:-1] + b": " + deep + b', "was": ', 1) if place else deep


def another_file(content: bytes, random: Random) -> bytes:
    """Not a notebook at all."""
    return random.choice(
        [
            b"", b"", b" \n ", b"null", b"4", b'"text"', b"[]", b"{}", b"[[]]", b"true", b'{"nbformat": 4}', b"{'nbformat': 4}",
            b"def mse(a, b):\n    return a", b"<!DOCTYPE html><title>Log in</title>", b"PK\x03\x04" + random.randbytes(500),
            b"\x1f\x8b\x08" + random.randbytes(500), b"\x89PNG\r\n\x1a\n", b"\0" * 10_000, random.randbytes(10_000),
            b'{"version": 1, "nodes": []}', b'{"error": "404"}', b"{" * 100_000, b'{"cells": [' * 1000, b"[" + b"0," * 1_000_000 + b"0]",
        ]
    )  # fmt: skip


# --- places


def a_file(path: Path, content: bytes) -> Path:
    """Handed in as it should be."""
    path.write_bytes(content)
    return path


def a_folder(path: Path, content: bytes) -> Path:
    """A folder with the name of the notebook."""
    path.mkdir()
    return path


def nothing(path: Path, content: bytes) -> Path:
    """An empty folder."""
    return path


def no_folder(path: Path, content: bytes) -> Path:
    """Not even a folder."""
    path.parent.rmdir()
    return path


def a_file_for_a_folder(path: Path, content: bytes) -> Path:
    """A file in the place of the folder."""
    path.parent.rmdir()
    path.parent.write_bytes(content)
    return path


def another_name(path: Path, content: bytes) -> Path:
    """A renamed notebook, under names that are hard to show."""
    for name in (b"mse (1).ipynb", b"\xff\xfe.ipynb", b"a\nb\x1b[2J.ipynb", b"x" * 249 + b".ipynb"):
        Path(os.fsdecode(os.fsencode(path.parent) + b"/" + name)).write_bytes(content)
    return path


def a_link(path: Path, content: bytes) -> Path:
    """A link to a file that is there."""
    (path.parent / "other").write_bytes(content)
    path.symlink_to("other")
    return path


def a_link_to_nothing(path: Path, content: bytes) -> Path:
    """A link to itself."""
    path.symlink_to(path.name)
    return path


def a_linked_folder(path: Path, content: bytes) -> Path:
    """The folder is a link."""
    path.parent.rename(path.parent.with_name(f"{path.parent.name} moved"))
    path.parent.symlink_to(f"{path.parent.name} moved")
    path.write_bytes(content)
    return path


def a_pipe(path: Path, content: bytes) -> Path:
    """A pipe, from which nothing ever comes."""
    os.mkfifo(path)
    return path


def a_giant(path: Path, content: bytes) -> Path:
    """A file that is larger than allowed, and takes no space."""
    with path.open("wb") as file:
        file.write(content)
        file.truncate(MAX_NOTEBOOK * 10)
    return path


IN_NOTEBOOKS: tuple[Callable[[Notebook, Random], Notebook], ...] = (
    another_value_somewhere, another_value_in_many_places, a_place_gone, a_key_renamed, two_places_swapped, a_place_nested,
    another_format, no_format, as_format_3, worksheets_beside_cells, odd_worksheets,
    odd_cells, an_odd_cell, cells_in_another_order, some_cells_gone, a_cell_twice, all_cells_twice, a_cell_of_another_type,
    cells_without_a_type, hundreds_of_cells, thousands_of_other_cells, odd_cell_ids, attachments, odd_outputs, huge_outputs,
    forged_outputs, an_odd_source, source_in_pieces, odd_characters, other_line_ends, a_typing_error, code_cut_off,
    lines_in_another_order, a_flood, dense_code, names_upon_names, a_long_call_chain, magic, trouble, an_endless_cell,
    odd_functions, odd_metadata, odd_nbgrader_metadata, odd_facts, another_grade_id, one_grade_id_for_all, no_metadata,
)  # fmt: skip
IN_BYTES: tuple[Callable[[bytes, Random], bytes], ...] = (
    cut_off, beginning_gone, a_piece_gone, a_piece_twice, other_bytes, garbage_in_front_or_behind, garbage_within,
    another_encoding, windows_line_ends, escaped_text, a_key_twice, an_odd_number, deep_nesting, another_file,
)  # fmt: skip
PLACES: tuple[Callable[[Path, bytes], Path], ...] = (
    a_folder, nothing, no_folder, a_file_for_a_folder, another_name, a_link, a_link_to_nothing, a_linked_folder, a_pipe, a_giant,
)  # fmt: skip
