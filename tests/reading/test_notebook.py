"""From a file to the text of its code cells: what is read, what is refused in one clear sentence, and at what cost."""

from __future__ import annotations

import ast
import codecs
import json
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from support import MSE, RIGHT

from autograder.errors import SubmissionError
from autograder.reading.notebook import MAX_NOTEBOOK, MAX_SOURCE, parse, read
from autograder.reading.plain import runnable
from autograder.record import Text
from autograder.service.client import GradingService
from autograder.submission import Cell, Submission


def code_cell(source: Any, grade_id: Any = None) -> dict[str, Any]:
    """A code cell, perhaps with nbgrader's name for it."""
    metadata = {} if grade_id is None else {"nbgrader": {"grade_id": grade_id}}
    return {"cell_type": "code", "source": source, "metadata": metadata, "outputs": []}


def notebook(*cells: Any, **facts: Any) -> bytes:
    """A notebook file."""
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells, **facts}).encode()


def ids(content: bytes) -> list[str]:
    """What the code cells of a notebook are called here."""
    return [cell.id for cell in parse(content)]


def problem(content: bytes) -> Text:
    """Why a file is refused."""
    with pytest.raises(SubmissionError) as caught:
        parse(content)
    text: Text = caught.value.args[0]
    return text


ODD = {
    "a byte order mark": codecs.BOM_UTF8 + notebook(code_cell("x = 1")),
    "lines": notebook(code_cell(["x ", "= 1"])),
    "format 3": notebook(cells=[], nbformat=3, worksheets=[{"cells": [{"cell_type": "code", "input": ["x = ", "1"]}]}]),
    "a format of the future": notebook(code_cell("x = 1"), nbformat=99, novelty={"a": [1]}),
    "metadata of another type": notebook({**code_cell("x = 1"), "metadata": None}),
    "prose of another type": notebook(code_cell("x = 1"), {"cell_type": "markdown", "source": None, "metadata": 3}),
    "outputs of another type": notebook({**code_cell("x = 1"), "outputs": {"a": "b"}}),
    "outputs that are no UTF-8": notebook({**code_cell("x = 1"), "outputs": "OUT"}).replace(b"OUT", b"\xff\xfe"),
    "NaN in an output": notebook(
        {**code_cell("x = 1"), "outputs": [{"data": 'NaN, " NaN'}, float("nan"), -float("inf")]}
    ),
    "NaN in metadata": notebook(code_cell("x = 1"), metadata={"a": [float("inf")], "b": "Infinity"}),
    "fields that are null": notebook(
        code_cell("x = 1"),
        {"cell_type": "markdown", "source": None, "metadata": None},
        metadata=None,
        nbformat_minor=None,
        worksheets=None,
    ),
    "a cell of no type": notebook({"cell_type": None, "source": "y"}, code_cell("x = 1")),
    "no format": json.dumps({"cells": [code_cell("x = 1")]}).encode(),
    "a key twice": notebook(code_cell("x = 0")).replace(b'"metadata": {}, "outputs"', b'"source": "x = 1", "outputs"'),
}


@pytest.mark.parametrize("kind", ODD)
def test_an_odd_notebook_is_read(kind: str) -> None:
    """What does not touch the code does not matter."""
    assert [cell.source for cell in parse(ODD[kind])] == ["x = 1"]


def answer(kind: str, text: str) -> dict[str, Any]:
    """The cell of an answer, as nbgrader marks it, of a type."""
    marks = {"grade_id": "mse", "solution": True, "locked": False, "grade": False, "schema_version": 3}
    return {"cell_type": kind, "source": text, "metadata": {"nbgrader": marks}}


@pytest.mark.parametrize("kind", ["markdown", "raw"])
@pytest.mark.parametrize("around", ["{}", "```python\n{}\n```"])
def test_an_answer_that_lost_its_type_is_code(tmp_path: Path, kind: str, around: str) -> None:
    """One key in Jupyter makes code Markdown; what was written is graded, and it is said which cell it was."""
    path = tmp_path / "mse_by_hand.ipynb"
    code = "def mse(pred, target):\n    return 0"
    path.write_bytes(notebook(code_cell("import torch"), answer(kind, around.format(code))))
    found = read(path, "s01", MSE)
    assert [cell.id for cell in found.cells] == ["cell 1", "mse"]
    assert found.cells[1].source.strip() == code
    assert f"Cell 2 is of type {kind}" in found.remarks[0].en


def test_an_old_answer_kept_as_text_is_no_code(tmp_path: Path) -> None:
    """A copy of the answer's cell keeps its marks; where there is code for it, the copy is a note."""
    path = tmp_path / "mse_by_hand.ipynb"
    old, code = "def mse(pred, target):\n    return 0", "def mse(pred, target):\n    return 1"
    for now in (answer("code", code), code_cell(code)):
        path.write_bytes(notebook(now, answer("raw", old)))
        found = read(path, "s01", MSE)
        assert [cell.source for cell in found.cells] == [code]
        assert not found.remarks


def test_only_what_is_between_fences_is_code(tmp_path: Path) -> None:
    """A sentence above a fenced answer is no Python."""
    path = tmp_path / "mse_by_hand.ipynb"
    path.write_bytes(notebook(answer("markdown", "My answer:\n```python\nmse = 1\n```\nThat is it.")))
    assert [cell.source.split("\n") for cell in read(path, "s01", MSE).cells] == [["", "", "mse = 1", "", ""]]


def test_what_is_written_about_an_answer_is_no_code(tmp_path: Path) -> None:
    """Prose where an answer was, and Markdown that quotes code elsewhere, stay what they are."""
    path = tmp_path / "mse_by_hand.ipynb"
    quoted = {"cell_type": "markdown", "source": "def mse(pred, target): ...", "metadata": {}}
    path.write_bytes(notebook(answer("markdown", "I take the mean of `(a - b) ** 2`: see below"), quoted))
    found = read(path, "s01", MSE)
    assert (found.cells, found.remarks) == ((), ())


REFUSED = {
    "empty": (b" \n", "it is empty", "中身がありません"),
    "UTF-16": (notebook(code_cell("x")).decode().encode("utf-16"), "written in UTF-16, not in UTF-8", "UTF-16 です"),
    "UTF-16 unmarked": (notebook(code_cell("x")).decode().encode("utf-16-le"), "UTF-16", "UTF-16 です"),
    "Latin-1 in a name": (b'{"nbformat": 4, "cells": [{"cell_type": "\xe9"}]}', "not written in UTF-8", "UTF-8"),
    "cp932": (
        json.dumps({"metadata": {"a": "損失"}, "cells": [{"cell_type": "コード"}]}, ensure_ascii=False).encode("cp932"),
        "probably in Shift_JIS (cp932)",
        "Shift_JIS (cp932)",
    ),
    "half a character": (notebook("\ud83d", code_cell("x = 1")), "holds broken characters", "文字が壊れています"),
    "nested": (b'{"nbformat": 4, "metadata": ' + b"[" * 100_000, "it is nested too deeply", "入れ子が深すぎます"),
    "cut off": (notebook(code_cell("x = 1"))[:-5], "ends in the middle, as if it was cut off", "途中で切れている"),
    "a conflict": (
        notebook(code_cell("x")).replace(
            b'"cells"', b'\n<<<<<<< HEAD\n "cells": [],\n=======\n>>>>>>> theirs\n"cells"'
        ),
        "git left the marks of a conflict in it",
        "git の競合の印",
    ),
    "a zip archive": (b"PK\x03\x04" + bytes(100), "it is a zip archive. Hand in the notebook itself", "zip ファイル"),
    "a PDF": (b"%PDF-1.7\n", "it is a PDF. Hand in the notebook itself", "PDF です"),
    "a web page": (b"<!doctype html><p>", "it is a web page", "Web ページ"),
    "a program": (b"import torch\n\ndef mse(a, b):\n", "it begins with `import torch`", "`import torch` で始まって"),
    "another JSON": (b'{"name": "x"}', "it has no cells such as Jupyter writes", "セルがありません"),
    "a list": (b"[1, 2]", "it begins with `[1, 2]`", "`[1, 2]` で始まって"),
    "a conflict at the beginning": (b"<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> b\n", "git left the marks", "git の競合"),
    "a missing comma": (b'{"cells": []\n\n "nbformat": 4}', "line 3 of the file is broken", "3 行目が壊れています"),
    "a source that is no text": (notebook({"cell_type": "markdown"}, code_cell(["a", 1])), "cell 2 holds", "2 番目の"),
    "a source in Latin-1": (notebook(code_cell("x")).replace(b'"x"', b'"\xe9"'), "cell 1 holds", "1 番目のセル"),
    "half a character in the code": (notebook(code_cell("\udc00")), "broken characters", "文字が壊れています"),
    "many cells": (notebook(*[code_cell("")] * 501), "501 code cells; the limit is 500", "上限は 500 個"),
    "much code": (notebook(code_cell("x" * (MAX_SOURCE + 1))), "more than 262,144 characters", "262,144 文字を超えて"),
    "code in tiny pieces": (
        notebook(code_cell([""] * 2_000_000)),
        "more than 262,144 characters",
        "262,144 文字を超えて",
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_refusal_names_the_reason(kind: str) -> None:
    """In both languages, without words of the program that reads JSON."""
    content, english, japanese = REFUSED[kind]
    text = problem(content)
    assert english in text.en
    assert japanese in text.ja
    assert not any(word in text.en for word in ("codec", "recursion", "surrogate", "escape", "JSON"))


def test_of_cells_with_one_name_the_last_has_it() -> None:
    """As copy and paste leaves them; nothing is called like the cell that the kit runs first."""
    assert ids(notebook(code_cell("a", "mse"), code_cell("b", "mse"), code_cell("c", "setup"))) == [
        "cell 1",
        "mse",
        "cell 3",
    ]


@pytest.mark.parametrize("name", ["", "a b", "../..", "\0", "x" * 10_000, None, 7, ["mse"], {"a": 1}])
def test_a_name_that_nbgrader_cannot_have_given_is_dropped(name: Any) -> None:
    """It would be a file name in tracebacks, and as long as a message may be."""
    assert ids(notebook(code_cell("a"), code_cell("b", name))) == ["cell 1", "cell 2"]


@pytest.mark.parametrize("metadata", [b"null", b"3", b'{"nbgrader": 3}', b'{"nbgrader": {"grade_id": "\xff"}}'])
def test_metadata_that_cannot_be_read_is_none(metadata: bytes) -> None:
    """The code is graded all the same."""
    content = notebook({**code_cell("a"), "metadata": "HERE"}).replace(b'"HERE"', metadata)
    assert parse(content) == (Cell("cell 1", "a"),)


@pytest.mark.slow
def test_a_hanging_copy_does_not_take_the_other_with_it(service: GradingService) -> None:
    """Two cells of one name: the endless one is left out, the right one is graded."""
    cells = parse(notebook(code_cell("while True:\n    pass", "mse"), code_cell(RIGHT, "mse")))
    record = service.grade(Submission("s01", MSE, cells))
    assert record.score == record.max_score


def test_a_cell_named_like_the_kits_own_is_the_students(service: GradingService) -> None:
    """When all cells of a notebook end the process, that is the student's fault and not the grader's."""
    ends = "import os\nos._exit(0)"
    cells = parse(notebook(*(code_cell(f"{ends}\ndef mse(): ...", name) for name in ("setup", "a", "b"))))
    record = service.grade(Submission("s01", MSE, cells))
    assert {check.outcome for check in record.checks} == {"died"}


def test_a_file_that_fails_while_it_is_read_has_a_problem(tmp_path: Path) -> None:
    """So has one that may not be read: one line, and the class goes on."""
    found = read(Path("/proc/self/mem"), "s01", MSE).problem
    assert found is not None
    assert "The file cannot be read" in found.en


KEPT = {
    "plain Python": "x = 7 \\\n  % 3\n",
    "a comment that asks": "def f(x):\n    return x.mean()  # all elements, right?\n",
    "a text": 'T = """\n%who\n!ls\nwhat?\n"""\n',
    "an operator at the line's begin": "x = (5\n  % 3)\n",
}


@pytest.mark.parametrize("kind", KEPT)
@pytest.mark.parametrize("below", ["", "%who\n", "!ls\n"])
def test_python_below_a_magic_stays_as_it_is(kind: str, below: str) -> None:
    """Only lines that are the notebook's own are touched, whatever characters Python's lines have."""
    code, ignored = runnable(below + KEPT[kind])
    assert code.split("\n")[below.count("\n") :] == KEPT[kind].rstrip("\n").split("\n") + [""] * (not below)
    assert ignored == below.split("\n")[:-1]


MAGIC: dict[str, tuple[str, list[str] | None]] = {
    "a line": ("%matplotlib inline", ["%matplotlib inline"]),
    "a command": ("!pip install torch", ["!pip install torch"]),
    "what a command says": ("files = !ls\nx = len(files)", ["files = !ls"]),
    "help": ("torch.mean?", ["torch.mean?"]),
    "help in front": ("?x", ["?x"]),
    "beside a long line": ("%who\nX = [" + "1, " * 900 + "]\nx = 1", ["%who"]),
    "among many questions": ("%who\n" + "y = 1  # is it?\n" * 3000 + "x = 1", ["%who"]),
    "pasted with its margin": ("    x = 1\n    y = 2", []),
    "what IPython did not write": ("  %who\n  get_ipython().run_line_magic('time', 'a', 'b')", None),
    "over several lines": ("!pip install \\\n    torch \\\n    numpy\nx = 1", ["!pip install torch numpy"]),
    "inside a block": ("for i in range(2):\n    %who\n    x = i", ["%who"]),
    "below what is no Python": ("%%html\n<b>?</b>", ["%%html"]),
    "a file": ("%%writefile a.py\ndef mse(a, b): ...", ["%%writefile a.py"]),
    "another language": ("%%bash\nls", ["%%bash"]),
    "timed with options": ("%timeit -n 3 print(1)", ["%timeit -n 3 print(1)"]),
    "timed": ("%time x = 1 + 1", []),
    "timed into a name": ("y = %time 1 + 1", []),
    "a timed cell": ("%%time\n\nx = 1\n%who", ["%who"]),
    "a captured cell": ("%%capture out\nx = 1", []),
    "a profiled cell": ("\n%%prun -s time\nx = 1", []),
    "a session pasted": (">>> x = 1\n>>> y = x", []),
}


@pytest.mark.parametrize("kind", MAGIC)
def test_what_is_the_notebooks_own(kind: str) -> None:
    """It is plain Python afterwards, line by line at its own number, and it is noted what does nothing."""
    source, noted = MAGIC[kind]
    code, ignored = runnable(source)
    assert ignored == (noted if noted is not None else ignored)
    tree = ast.parse(code)
    names = {node.id: node.lineno for node in ast.walk(tree) if isinstance(node, ast.Name)}
    lines = source.split("\n")
    for name in {"x", "y", "files"} & names.keys():
        assert any(re.search(rf"\b{name}\b", line) for line in lines[names[name] - 1 : names[name]])
    if "x = 1" in lines:
        assert ast.parse(code.split("\n")[lines.index("x = 1")])
        assert "x" in names


BLANKS = {
    "empty lines": "\n" * 40_000 + "x",
    "a line of blanks": "%magic\n" + " " * 40_000 + "x",
    "a cell full of magic": "%who\n" * 50_000,
    "magic above a large cell": "%who\n" + "x = 1\n" * 40_000,
    "brackets that stay open": "%who\n" + "[" * 200_000,
    "a chain of names": "%who\na" + ".a" * 100_000 + "?",
    "blanks around a word": "%magic\n" + " " * 10_000 + "a" * 10_000 + " " * 10_000 + "?x",
}


@pytest.mark.parametrize("kind", BLANKS)
def test_blanks_cost_little(kind: str) -> None:
    """Looking for magic takes time by the length of the code, not by its square: nothing could stop it."""
    started = time.perf_counter()
    runnable(BLANKS[kind])
    assert time.perf_counter() - started < 1


READ = """
import sys
from pathlib import Path
from autograder.reading.notebook import read
found = read(Path(sys.argv[1]), "", "losses/mse_by_hand")
status = Path("/proc/self/status").read_text()
print(len(found.cells), found.problem is not None, status.split("VmHWM:")[1].split()[0])
"""
CELLS, CODE = b'{"nbformat": 4, "cells": [', b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": ['
BOMBS = {
    "texts, and a number that is none": (b'{"cells": [], "metadata": [NaN,', b'"",', b'""]}', "False"),
    "numbers that are none": (b'{"cells": [], "metadata": [', b"NaN,", b"NaN]}", "True"),
    "millions of cells": (CELLS, b'{"cell_type":"a"},', b'{"cell_type": "a"}]}', "False"),
    "a source in millions of pieces": (CODE, b'"a",', b'"a"]}]}', "True"),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", BOMBS)
def test_the_largest_notebooks_take_bounded_memory(tmp_path: Path, kind: str) -> None:
    """A file of the allowed size never costs ten times its size, whatever it is made of."""
    front, unit, end, refused = BOMBS[kind]
    path = tmp_path / "bomb.ipynb"
    piece = unit * (2**20 // len(unit))
    with path.open("wb") as file:
        file.write(front)
        while file.tell() + len(piece) + len(end) <= MAX_NOTEBOOK:
            file.write(piece)
        file.write(end)
    result = subprocess.run([sys.executable, "-c", READ, str(path)], capture_output=True, text=True, check=True)
    cells, problem, kilobytes = result.stdout.split()
    assert (cells, problem) == ("0", refused)
    assert int(kilobytes) * 1024 < 10 * MAX_NOTEBOOK


def test_what_is_too_large_is_refused_without_being_read(tmp_path: Path) -> None:
    """A terabyte is refused by its size alone."""
    path = tmp_path / "giant.ipynb"
    with path.open("wb") as file:
        file.truncate(2**40)
    started = time.perf_counter()
    found = read(path, "s01", MSE).problem
    assert found is not None
    assert "1048576 MB; the limit is 64 MB" in found.en
    assert time.perf_counter() - started < 1
