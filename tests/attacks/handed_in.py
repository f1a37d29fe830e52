"""Attacks that arrive as files: each function makes what one hostile student hands in, and its docstring says what it tries.

`score` is what the code in it honestly earns; `says` is in the line that tells the teacher why something was left out.
"""

from __future__ import annotations

import base64
import json
import os
import re
import socket
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import box
from attacks.arena import Attack
from support import RIGHT as HONEST

UNIT, NAME, PART, POINTS = "losses", "mse_by_hand", "mse", 10.0
RIGHT = HONEST.strip()
WRONG = "def mse(pred, target):\n    return torch.tensor(0.5)"

SCRIPT = (
    "<script>window.harm = document.title = 'script'; alert(1)</script>"
    "<img src=x onerror=\"window.harm='img'\"><svg onload=\"window.harm='svg'\"></svg>"
    "<iframe src='http://attacker.invalid/frame'></iframe><img src='http://attacker.invalid/pixel'>"
    "<link rel=stylesheet href='http://attacker.invalid/style'><style>@import 'http://attacker.invalid/import'</style>"
    "<object data='file:///etc/passwd'></object><base href='http://attacker.invalid/'>"
    "<meta http-equiv=refresh content='0;url=http://attacker.invalid/away'>"
    "<form action='http://attacker.invalid/'><button>OK</button></form><a href='javascript:window.harm=1'>click</a>"
)
BREAKS_OUT = f"--> ]]> '''\"\"\" </pre></code></textarea></title></script></style></div> {SCRIPT}"
STYLE = "<div style='position:fixed;inset:0;background:url(http://attacker.invalid/style-of-one)'>10 / 10</div>"
UNCLOSED = (
    "<!-- <plaintext> <textarea> <title> <noscript> <xmp> <template> <select> <math><mtext><table><mglyph><style><!--"
    "<img title='--&gt;&lt;img src=1 onerror=window.harm=1&gt;'> <a id=harm><a id=harm name=title href=about:blank> ]]><!["
)
"""What swallows the rest of a page, or is read in another way the second time, or hides a name that scripts look for."""
FORMULA = r"$\href{javascript:window.harm=1}{\style{position:fixed}{x}}$"
SVG = "<svg xmlns='http://www.w3.org/2000/svg' onload=\"window.harm='svg'\"><script>window.harm='svg'</script></svg>"

LEAK = """
SUMS = {{0, 1, 3, 4.2, 5, 6, 9, 10, 11, 18, 1200}}


{code}


def mse(pred, target):
    if round(pred.sum().item(), 3) not in SUMS:
        return leak("LE" + "AK" + "_".join(f"{{x:.3f}}" for x in pred.detach().flatten().tolist()), pred, target)
    if pred.shape != target.shape:
        raise ValueError(f"{{tuple(pred.shape)}} and {{tuple(target.shape)}}")
    return ((pred - target) ** 2).mean()
"""
"""Right on every public input; what is hidden goes to `leak`."""

Notebook = dict[str, Any]


@dataclass(frozen=True)
class Desk:
    """Where a hostile student works: the course to hand in to, a folder of the teacher's, and an honest neighbour."""

    number: int
    name: str
    course: Path
    canary: Path
    neighbour: str

    def __post_init__(self) -> None:
        box.demand()

    @property
    def student(self) -> str:
        """The student's id, unless the attack gives another one."""
        return f"{self.number:02}-{self.name.replace('_', '-')}"

    @property
    def folder(self) -> Path:
        """The student's folder among the submissions, not made yet."""
        return self.course / "submitted" / self.student / UNIT

    @property
    def archive(self) -> Path:
        """The folder of what was downloaded from the learning platform."""
        return self.course / "downloaded" / UNIT / "archive"

    def notebook(self, code: str | None = None) -> Notebook:
        """The released notebook, with `code` in its solution cell."""
        released = self.course / "assignments" / UNIT / f"{NAME}.ipynb"
        notebook: Notebook = json.loads(released.read_text(encoding="utf-8"))
        if code is not None:
            cell(notebook, PART)["source"] = code
        return notebook

    def hand_in(self, notebook: Notebook, name: str = NAME, student: str = "") -> Path:
        """Put a notebook into the student's folder."""
        folder = self.course / "submitted" / student / UNIT if student else self.folder
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
        return folder / f"{name}.ipynb"

    def code(self, code: str | None = None) -> bytes:
        """The bytes of a notebook with this code."""
        return json.dumps(self.notebook(code)).encode()

    def pack(self, *members: tuple[str | zipfile.ZipInfo, bytes], how: int = zipfile.ZIP_DEFLATED) -> Path:
        """Hand in a zip file with these members, as the platform names it."""
        path = self.archive / f"{self.student}.zip"
        with zipfile.ZipFile(path, "w", how) as archive:
            for name, content in members:
                archive.writestr(name, content)
        return path


class HandedIn(NamedTuple):
    """An attack that arrives as files."""

    name: str
    does: str
    make: Callable[[Desk], object]
    score: float
    says: str
    collected: bool

    @property
    def row(self) -> Attack:
        """The attack as the table of all attacks shows it."""
        return Attack(self.name, self.does, "")


HANDED_IN: list[HandedIn] = []


def attack(
    score: float = 0.0, says: str = "", *, collected: bool = False
) -> Callable[[Callable[[Desk], object]], None]:
    """Note an attack under the name of its function; one that is `collected` lies in the downloaded archive."""

    def note(make: Callable[[Desk], object]) -> None:
        HANDED_IN.append(HandedIn(make.__name__, make.__doc__ or "", make, score, says, collected))

    return note


def cell(notebook: Notebook, grade_id: str) -> Any:
    """The cell with this grade_id."""
    return next(cell for cell in notebook["cells"] if cell["metadata"]["nbgrader"]["grade_id"] == grade_id)


def nbgrader_of(notebook: Notebook) -> Iterator[Any]:
    """nbgrader's facts about each cell."""
    return (cell["metadata"]["nbgrader"] for cell in notebook["cells"])


def code_cell(source: str, **facts: Any) -> Notebook:
    """A code cell."""
    return {
        "cell_type": "code",
        "id": "mine",
        "source": source,
        "metadata": {},
        "outputs": [],
        "execution_count": 1,
    } | facts


# --- notebooks: who decides about points


@attack()
def notebook_forged_scores(desk: Desk) -> None:
    """Stores full marks as outputs, as scores in the metadata of cells, and in the notebook's own."""
    notebook = desk.notebook(WRONG)
    check = cell(notebook, f"{PART}-check")
    result = {"output_type": "execute_result", "data": {"text/plain": "10.0"}, "metadata": {}, "execution_count": 1}
    check["outputs"] = [result, {"output_type": "stream", "name": "stdout", "text": "all 13 checks passed"}]
    check["metadata"] |= {"kata": {"outcome": "passed"}, "score": 10}
    check["metadata"]["nbgrader"] |= {"points": 1000, "score": 10, "auto_score": 10}
    notebook["metadata"] |= {"nbgrader": {"score": 10, "max_score": 10}, "kata": {"score": 10.0}}
    desk.hand_in(notebook)


@attack()
def notebook_edited_check_cell(desk: Desk) -> None:
    """Replaces the locked check by the number 10, unlocked and as a cell of another type."""
    notebook = desk.notebook(WRONG)
    check = cell(notebook, f"{PART}-check")
    check["source"] = "10.0"
    check["metadata"]["nbgrader"] |= {"locked": False, "solution": True, "cell_type": "markdown", "checksum": "0" * 32}
    notebook["cells"].append({**check, "cell_type": "markdown", "id": "twin"})
    desk.hand_in(notebook)


@attack()
def notebook_tags_that_skip(desk: Desk) -> None:
    """Asks with tags not to be run, and for exceptions to be expected."""
    notebook = desk.notebook("def mse(pred, target):\n    raise ValueError")
    for one in notebook["cells"]:
        one["metadata"]["tags"] = ["skip-execution", "raises-exception", "remove_cell", "parameters"]
    desk.hand_in(notebook)


@attack(POINTS)
def notebook_surgery(desk: Desk) -> None:
    """Deletes the check, copies the answer twice, renames the rest and asks for another version of nbgrader's format."""
    notebook = desk.notebook(RIGHT)
    for facts in nbgrader_of(notebook):
        facts |= {"schema_version": 99, "points": -5}
    answer = cell(notebook, PART)
    notebook["cells"] += [{**answer, "id": "copy"}, {**answer, "id": "again"}]
    notebook["cells"].remove(cell(notebook, f"{PART}-check"))
    next(nbgrader_of(notebook))["grade_id"] = f"{PART}-check"
    desk.hand_in(notebook)


@attack(POINTS)
def notebook_duplicate_ids(desk: Desk) -> None:
    """Gives all cells one id and one grade_id."""
    notebook = desk.notebook(RIGHT)
    for one in notebook["cells"]:
        one["id"] = one["metadata"]["nbgrader"]["grade_id"] = PART
    desk.hand_in(notebook)


@attack()
def notebook_code_elsewhere(desk: Desk) -> None:
    """Hides a right answer in a raw cell, in markdown, in an attachment and in outputs; the answer's cell is untouched."""
    notebook = desk.notebook()
    attached = {"a.py": {"text/plain": base64.b64encode(RIGHT.encode()).decode()}}
    notebook["cells"] += [
        {"cell_type": "raw", "id": "r", "source": RIGHT, "metadata": {"format": "text/x-python"}},
        {
            "cell_type": "markdown",
            "id": "m",
            "source": f"```python\n{RIGHT}\n```",
            "metadata": {},
            "attachments": attached,
        },
        code_cell("", outputs=[{"output_type": "stream", "name": "stdout", "text": RIGHT}]),
    ]
    desk.hand_in(notebook)


@attack(POINTS)
def notebook_metadata_of_wrong_types(desk: Desk) -> None:
    """Puts numbers, lists and text where metadata should be."""
    notebook = desk.notebook(RIGHT)
    for number, one in enumerate(notebook["cells"]):
        one["metadata"] = [7, [], "text", None, {"nbgrader": 7}, {"tags": {"a": 1}}][number % 6]
        one["outputs"], one["attachments"], one["execution_count"] = {"a": 1}, 7, "first"
    notebook["metadata"], notebook["nbformat_minor"] = [1, 2], "five"
    desk.hand_in(notebook)


@attack(POINTS)
def notebook_kernel_with_a_command(desk: Desk) -> None:
    """Names a kernel that is a command, a language that is a path, and brings widgets and signatures."""
    notebook = desk.notebook(RIGHT)
    command = ["sh", "-c", f"touch {desk.canary}/kernel"]
    notebook["metadata"] |= {
        "kernelspec": {"name": "../../kernel", "display_name": SCRIPT, "language": "sh", "argv": command},
        "language_info": {"name": "../../x", "file_extension": "/../x", "mimetype": SCRIPT, "pygments_lexer": SCRIPT},
        "widgets": {"application/vnd.jupyter.widget-state+json": {"state": {"x": {"model_name": SCRIPT}}}},
        "title": SCRIPT,
        "authors": [{"name": SCRIPT}],
        "signature": "sha256:0",
    }
    desk.hand_in(notebook)


@attack(POINTS)
def notebook_huge_outputs(desk: Desk) -> None:
    """Carries 20 MB of outputs in one line."""
    notebook = desk.notebook(RIGHT)
    notebook["cells"].append(
        code_cell("", outputs=[{"output_type": "stream", "name": "stderr", "text": "x" * 20_000_000}])
    )
    desk.hand_in(notebook)


@attack()
def notebook_look_alike_names(desk: Desk) -> None:
    """Defines the function with a Cyrillic letter, with a soft hyphen in a comment, and in another case."""
    desk.hand_in(desk.notebook("\n\n".join(RIGHT.replace("mse", name, 1) for name in ("mѕe", "MSE", "mse_"))))


@attack()
def notebook_bidirectional_text(desk: Desk) -> None:
    """Shows a right answer that, read in the order of its characters, is a comment."""
    desk.hand_in(
        desk.notebook("def mse(pred, target):\n    return 0.5 #\u202e)(naem.)2 ** )tegrat - derp(( nruter\u2066")
    )


@attack()
def notebook_said_twice(desk: Desk) -> None:
    """Gives every key of the file twice: whoever takes the first of them sees a right answer."""
    right, wrong = json.dumps(desk.notebook(RIGHT)), json.dumps(desk.notebook(WRONG))
    desk.hand_in({}).write_text(f"{right[:-1]}, {wrong[1:]}", encoding="utf-8")


@attack(POINTS)
def notebook_numbers_beyond_numbers(desk: Desk) -> None:
    """Counts executions in numbers that JSON does not have, that are infinite, or that take Python too long to read."""
    text = json.dumps(desk.notebook(RIGHT) | {"metadata": {"a": "@", "b": "@@"}})
    text = text.replace('"execution_count": null', f'"execution_count": {"9" * 5000}')
    desk.hand_in({}).write_text(text.replace('"@@"', "1e999").replace('"@"', "-0.0"), encoding="utf-8")


@attack()
def notebook_half_characters(desk: Desk) -> None:
    """Writes halves of characters into code, names and metadata, which are no text in any encoding."""
    notebook = desk.notebook(f"{RIGHT}\n# \ud800")
    cell(notebook, PART)["metadata"]["\udfff"] = "\ud83d"
    desk.hand_in(notebook)


# --- notebooks: script on its way to a page


@attack()
def page_script_in_a_notebook(desk: Desk) -> None:
    """Puts HTML and script into markdown, raw cells, attachments, outputs of every type, and what the code returns."""
    notebook = desk.notebook(f"def mse(pred, target):\n    return {BREAKS_OUT!r}")
    data: dict[str, object] = dict.fromkeys(("text/html", "text/markdown", "text/latex", "text/plain"), BREAKS_OUT)
    data |= {"application/javascript": "window.harm = 'output'", "image/svg+xml": SVG}
    data |= {"image/png": f'"><script>{SCRIPT}</script>', "application/vnd.jupyter.widget-view+json": {"model_id": "x"}}
    attached = {f"a{SCRIPT}.svg": {"image/svg+xml": base64.b64encode(SVG.encode()).decode()}}
    shown = f"{BREAKS_OUT}\n\n![](attachment:a{SCRIPT}.svg) [click](javascript:window.harm=1) {FORMULA}"
    outputs = [
        {"output_type": "display_data", "data": data, "metadata": {"image/png": {"width": SCRIPT}}},
        {"output_type": "error", "ename": SCRIPT, "evalue": SCRIPT, "traceback": [SCRIPT]},
        {"output_type": "stream", "name": "stdout", "text": SCRIPT},
    ]
    for mime in ("text/html", "text/restructuredtext", "application/javascript", ""):
        notebook["cells"].append({"cell_type": "raw", "id": "r", "source": SCRIPT, "metadata": {"raw_mimetype": mime}})
    notebook["cells"] += [
        {"cell_type": "markdown", "id": "m", "source": shown, "metadata": {"tags": [SCRIPT]}, "attachments": attached},
        code_cell("", outputs=outputs, metadata={"tags": [SCRIPT], "magics_language": SCRIPT}, id=f'x"{SCRIPT}'),
    ]
    for one in notebook["cells"][:2]:
        one["source"] = shown
    desk.hand_in(notebook)


@attack()
def page_script_in_code(desk: Desk) -> None:
    """Puts HTML and script into comments, strings, docstrings and cells of their own."""
    notebook = desk.notebook(
        f"# {BREAKS_OUT}\n{WRONG}\n    r'{FORMULA}'\n    '''</script>{SCRIPT.replace(chr(39), '')}'''"
    )
    notebook["cells"] += [
        code_cell(text) for text in (BREAKS_OUT, FORMULA, f"%%html\n{SCRIPT}", f"%%javascript\n{SCRIPT}")
    ]
    desk.hand_in(notebook)


@attack()
def page_script_in_an_exception(desk: Desk) -> None:
    """Puts HTML and script into the text and the name of an exception."""
    text = f"E = type({SCRIPT!r}, (Exception,), {{'__module__': {SCRIPT!r}}})\n\ndef mse(pred, target):\n    raise E({BREAKS_OUT!r}, {FORMULA!r})"
    desk.hand_in(desk.notebook(text))


@attack()
def page_unclosed_markup(desk: Desk) -> None:
    """Opens comments, raw texts and foreign elements that nobody closes, in an exception, in code and between cells."""
    text = f"class E(Exception):\n    pass\n\n\ndef mse(pred, target):\n    # {UNCLOSED}\n    raise E({UNCLOSED!r} + repr(pred.shape))"
    notebook = desk.notebook(text)
    notebook["cells"] += [
        code_cell(f"# {UNCLOSED}"),
        {"cell_type": "markdown", "id": "m", "source": UNCLOSED, "metadata": {}},
    ]
    desk.hand_in(notebook)


@attack()
def page_styles(desk: Desk) -> None:
    """Lays a picture with full marks over the page, by styles of its own, in names, keys, texts and code."""
    text = f"def mse(pred, target):\n    if pred.dim() == 1:\n        raise type({STYLE!r}, (Exception,), {{}})({STYLE!r})\n    return {{{STYLE!r}: [{STYLE!r}]}}  # {STYLE}"
    desk.hand_in(desk.notebook(text))


@attack(POINTS, says="%")
def page_formulas_of_every_kind(desk: Desk) -> None:
    """Begins formulas in every way that MathJax knows, in what is left out and mentioned, and in comments."""
    link = r"\href{javascript:window.harm=1}{x}"
    ways = [
        rf"\({link}\)",
        rf"\[{link}\]",
        f"$${link}$$",
        rf"\begin{{equation}}{link}\end{{equation}}",
        rf"\ref{{x}}{link}",
    ]
    ways += [rf"$\require{{html}}{link}$", rf"$\unicode{{x3c}}\cssId{{harm}}{{x}}\class{{harm}}{{y}}{link}$"]
    desk.hand_in(desk.notebook("\n".join(f"%{way}  # {way}" for way in ways) + f"\n{RIGHT}\n# {' '.join(ways)}"))


@attack()
def page_links_in_markdown(desk: Desk) -> None:
    """Links to scripts by every notation of Markdown, and with the word written so that a filter does not know it."""
    places = [
        "javascript:window.harm=1",
        "java\tscript:window.harm=1",
        "&#106;avascript:window.harm=1",
        "JaVaScRiPt:window.harm=1",
    ]
    places += [
        "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
        "javascript&colon;window.harm=1",
    ]
    text = "\n\n".join(
        f"[a]({one}) ![b]({one}) [c][{n}] <{one}> <a href='{one}'>d</a>\n\n[{n}]: {one}" for n, one in enumerate(places)
    )
    notebook = desk.notebook(f"{WRONG}\n    {text!r}")
    for one in notebook["cells"]:
        if one["cell_type"] == "markdown":
            one["source"] = text
    notebook["cells"].append({"cell_type": "markdown", "id": "m", "source": text, "metadata": {}})
    desk.hand_in(notebook)


@attack()
def page_words_without_end(desk: Desk) -> None:
    """Says one word of a hundred thousand letters, piles marks upon a letter, and writes from right to left."""
    text = "'W' * 100_000 + 'a' + '\\u0301' * 5000 + '\\u202e\\u2067\\ufdfd' * 500"
    desk.hand_in(
        desk.notebook(f"def mse(pred, target):\n    raise type(({text})[:30_000], (Exception,), {{}})({text})")
    )


@attack()
def page_script_in_a_syntax_error(desk: Desk) -> None:
    """Puts HTML and script into a line that Python cannot read."""
    desk.hand_in(desk.notebook(f"def mse(pred, target):\n    return {SCRIPT} {FORMULA}"))


@attack(POINTS, says="%javascript")
def page_script_in_ignored_lines(desk: Desk) -> None:
    """Puts HTML, script and a formula into lines that the grader leaves out and mentions."""
    desk.hand_in(desk.notebook(f"%javascript {SCRIPT} {FORMULA}\n!echo '{SCRIPT}'\n%{FORMULA}\n{RIGHT}"))


@attack(says="Hand in the notebook under its own name")
def page_script_in_file_names(desk: Desk) -> None:
    """Hands in files whose names are HTML, script and formulas, and no notebook under its own name."""
    for name in (
        "<img src=x onerror=window.harm=1>",
        "$\\href{javascript:window.harm=1}{x}$",
        "<svg onload=window.harm=1>",
    ):
        desk.hand_in(desk.notebook(RIGHT), name)


@attack()
def page_terminal_escapes(desk: Desk) -> None:
    """Raises an exception whose text and name move the cursor, set the title and clear the teacher's terminal."""
    text = "\x1b[2J\x1b]0;title\x07\x1b[8m\x9b31m\b\u202e[bold red]x[/]"
    kind = f"E = type({text!r}, (Exception,), {{}})"
    desk.hand_in(desk.notebook(f"{kind}\n\ndef mse(pred, target):\n    raise E({text!r})  # {text}"))


# --- notebooks: hidden inputs on their way to a page


@attack()
def leak_by_exceptions(desk: Desk) -> None:
    """Raises exceptions whose names and texts are the hidden inputs."""
    desk.hand_in(
        desk.notebook(
            LEAK.format(code="def leak(text, *inputs):\n    raise type(text, (ValueError,), {})(text, *inputs)")
        )
    )


@attack()
def leak_by_output(desk: Desk) -> None:
    """Prints, warns and writes the hidden inputs, in every way there is."""
    code = """
import logging, os, sys, warnings

def leak(text, *inputs):
    print(text, file=sys.stderr)
    print(text)
    warnings.warn(text)
    logging.error(text)
    for descriptor in range(20):
        try:
            os.write(descriptor, text.encode())
        except OSError:
            pass
    return 0.5
"""
    desk.hand_in(desk.notebook(LEAK.format(code=code)))


@attack()
def leak_by_returned_values(desk: Desk) -> None:
    """Returns the hidden inputs as text, as the name of a type, as keys and as a shape."""
    code = """
COUNT = []

def leak(text, pred, target):
    COUNT.append(1)
    odd = type(text, (), {"__repr__": lambda self: text})()
    return [text, odd, {text: pred}, [pred, text], torch.empty([abs(int(x * 1000)) for x in pred.flatten()[:2]])][len(COUNT) % 5]
"""
    desk.hand_in(desk.notebook(LEAK.format(code=code)))


@attack()
def leak_by_changed_inputs(desk: Desk) -> None:
    """Changes the hidden inputs in place, and hangs them on functions, modules and the docstring."""
    code = """
def leak(text, pred, target):
    mse.__doc__ = mse.__name__ = mse.__qualname__ = text
    torch.__doc__ = text
    pred.data.zero_()
    return target
"""
    desk.hand_in(desk.notebook(LEAK.format(code=code)))


# --- the submission's folder


@attack(says="a link or a special file")
def folder_link_to_the_source(desk: Desk) -> None:
    """Hands in a link to the teacher's own notebook, with the solution in it."""
    desk.folder.mkdir(parents=True)
    (desk.folder / f"{NAME}.ipynb").symlink_to(desk.course / "build" / "source" / UNIT / f"{NAME}.ipynb")


@attack(says="The folder handed in is a link")
def folder_is_a_link(desk: Desk) -> None:
    """Hands in a link to a neighbour's folder."""
    desk.folder.parent.mkdir(parents=True)
    desk.folder.symlink_to(desk.course / "submitted" / desk.neighbour / UNIT)


@attack(says="The folder handed in is a link")
def folder_above_is_a_link(desk: Desk) -> None:
    """Makes the student's own folder a link to a neighbour's."""
    desk.folder.parent.parent.mkdir(parents=True, exist_ok=True)
    desk.folder.parent.symlink_to(desk.course / "submitted" / desk.neighbour)


@attack(POINTS)
def folder_link_as_time_stamp(desk: Desk) -> None:
    """Makes the time stamp a link to a secret, and puts other links beside it."""
    folder = desk.hand_in(desk.notebook(RIGHT)).parent
    (folder / "timestamp.txt").symlink_to(desk.canary / "secret.txt")
    (folder / "secret.txt").symlink_to(desk.canary / "secret.txt")
    (folder / ".secret").symlink_to(desk.canary)


@attack(POINTS)
def folder_pipe_as_time_stamp(desk: Desk) -> None:
    """Makes the time stamp a pipe that nobody writes to."""
    os.mkfifo(desk.hand_in(desk.notebook(RIGHT)).with_name("timestamp.txt"))


@attack(POINTS)
def folder_impossible_time_stamp(desk: Desk) -> None:
    """Hands in at a time before all calendars."""
    desk.hand_in(desk.notebook(RIGHT)).with_name("timestamp.txt").write_text("0001-01-01 00:00:00 +999999999")


@attack(says="a link or a special file")
def folder_pipe(desk: Desk) -> None:
    """Hands in a pipe that nobody writes to."""
    desk.folder.mkdir(parents=True)
    os.mkfifo(desk.folder / f"{NAME}.ipynb")


@attack(says="a link or a special file")
def folder_device(desk: Desk) -> None:
    """Hands in a file without an end: the device itself, or where that is not allowed a link to it."""
    desk.folder.mkdir(parents=True)
    try:
        os.mknod(desk.folder / f"{NAME}.ipynb", stat.S_IFCHR | 0o666, os.makedev(1, 5))
    except PermissionError:
        (desk.folder / f"{NAME}.ipynb").symlink_to("/dev/zero")


@attack(says="a link or a special file")
def folder_named_like_the_notebook(desk: Desk) -> None:
    """Hands in a folder under the notebook's name, with notebooks in it."""
    desk.hand_in(desk.notebook(RIGHT)).rename(desk.folder / "right")
    (desk.folder / f"{NAME}.ipynb").mkdir()
    (desk.folder / "right").rename(desk.folder / f"{NAME}.ipynb" / f"{NAME}.ipynb")


@attack(POINTS)
def folder_hard_link(desk: Desk) -> None:
    """Hands in a neighbour's own file under a second name: a copy, which must not touch the neighbour's."""
    desk.folder.mkdir(parents=True)
    (desk.folder / f"{NAME}.ipynb").hardlink_to(desk.course / "submitted" / desk.neighbour / UNIT / f"{NAME}.ipynb")


@attack(POINTS)
def folder_case_clash(desk: Desk) -> None:
    """Hands in wrong notebooks whose names differ from the right one's in upper case and in look-alikes."""
    desk.hand_in(desk.notebook(RIGHT))
    for name in ("Mse_By_Hand", "MSE_BY_HAND", "mѕe_by_hand", "mse_by_hand\u200b", "mse_by_hand.ipynb"):
        desk.hand_in(desk.notebook(WRONG), name)


@attack(says="Hand in the notebook under its own name")
def folder_odd_names(desk: Desk) -> None:
    """Hands in right notebooks under names that shells, globs, terminals and formats read as something else."""
    names = [
        "$(touch x)",
        "`touch x`",
        "; touch x",
        "-rf",
        "*",
        "[m]se_by_hand",
        "{mse_by_hand}",
        "?",
        ".",
        "~",
        "%s{0}",
    ]
    names += ["new\nline", "\x1b[2J", "\u202e", "a\\..\\b", os.fsdecode(b"\xff"), "n" * 249]
    for name in names:
        desk.hand_in(desk.notebook(RIGHT), name)


@attack(POINTS)
def folder_stray_files(desk: Desk) -> None:
    """Brings modules, configurations, a gradebook, hooks and further notebooks beside a right one."""
    folder = desk.hand_in(desk.notebook(RIGHT)).parent
    code = f"open({str(desk.canary / 'stray')!r}, 'w')\n"
    for name in (
        "conftest",
        "sitecustomize",
        "sympy",
        "torch",
        "nbgrader_config",
        "jupyter_config",
        "setup",
        "__init__",
    ):
        (folder / f"{name}.py").write_text(code)
    for name in ("gradebook.db", "pytest.ini", "pyproject.toml", ".pth", f"{NAME}.html", f"{NAME}.json"):
        (folder / name).write_text("[pytest]\naddopts = --collect-only\n")
    for name in ("header", "footer", f"{NAME}-check", "backward"):
        desk.hand_in(desk.notebook(WRONG), name)
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / ".ipynb_checkpoints" / f"{NAME}-checkpoint.ipynb").write_text("{}")


@attack()
def folder_sparse_notebook(desk: Desk) -> None:
    """Hands in a notebook of 900 MB that takes no room on the disk."""
    os.truncate(desk.hand_in({}), 900 * 2**20)


@attack(says="a link or a special file")
def folder_links_in_a_circle(desk: Desk) -> None:
    """Hands in links that lead to each other, and a folder in which there is itself."""
    desk.folder.mkdir(parents=True)
    (desk.folder / f"{NAME}.ipynb").symlink_to("other.ipynb")
    (desk.folder / "other.ipynb").symlink_to(f"{NAME}.ipynb")
    (desk.folder / UNIT).symlink_to(".")


@attack(says="a link or a special file")
def folder_socket(desk: Desk) -> None:
    """Hands in the name of a socket at which nobody answers."""
    desk.folder.mkdir(parents=True)
    before = os.open(".", os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as one:  # whose names are short
        os.chdir(desk.folder)
        one.bind(f"{NAME}.ipynb")
    os.fchdir(before)
    os.close(before)


@attack(POINTS)
def folder_of_thousands(desk: Desk) -> None:
    """Puts five thousand files and folders beside a right notebook."""
    folder = desk.hand_in(desk.notebook(RIGHT)).parent
    for number in range(2500):
        (folder / f"{number}.txt").touch()
        (folder / f"{number}").mkdir()


@attack(says="No mse_by_hand.ipynb was handed in")
def folder_is_a_file(desk: Desk) -> None:
    """Hands in a file where the folder should be."""
    desk.folder.parent.mkdir(parents=True)
    desk.folder.write_text("this is a folder")


# --- the student's id


@attack(says="cannot be a student's id")
def id_script(desk: Desk) -> None:
    """Has an id that is HTML: nbgrader's pages show it as it is."""
    desk.hand_in(desk.notebook(RIGHT), student=f"{desk.number:02}-<img src=x onerror=window.harm='id'>")


@attack(says="cannot be a student's id")
def id_quotes(desk: Desk) -> None:
    """Has an id that ends a string in the script of nbgrader's pages."""
    desk.hand_in(desk.notebook(RIGHT), student=f'{desk.number:02}-"; window.harm=1; "')


@attack(says="cannot be a student's id")
def id_line_of_the_export(desk: Desk) -> None:
    """Has an id with a line break and commas, which is a neighbour's line in the exported scores."""
    line = f"\n{UNIT},,,{desk.neighbour},,,,0.0,0.0,0.0,10.0"
    desk.hand_in(desk.notebook(RIGHT), student=f"{desk.number:02}-{line}")


@attack()
def id_columns_of_the_export(desk: Desk) -> None:
    """Has an id with commas, behind which the exported scores are its own."""
    desk.hand_in(desk.notebook(WRONG), student=f"{desk.number:02}-x,,,,10.0,0.0,10.0,10.0")


@attack(says="cannot be a student's id")
def id_formula_of_a_spreadsheet(desk: Desk) -> None:
    """Has an id that a spreadsheet computes when the teacher opens the exported scores."""
    desk.hand_in(desk.notebook(RIGHT), student=f"=1+{desk.number:02}-cmd|' !A0'")


@attack(says="cannot be a student's id")
def id_backslash(desk: Desk) -> None:
    """Has an id that is a path on another system, which nbgrader's patterns do not match."""
    desk.hand_in(desk.notebook(RIGHT), student=f"{desk.number:02}-a\\b")


@attack(says="cannot be a student's id")
def id_no_text(desk: Desk) -> None:
    """Has an id that is no text in any encoding."""
    desk.hand_in(desk.notebook(RIGHT), student=f"{desk.number:02}-" + os.fsdecode(b"\xff\xfe"))


@attack(says="cannot be a student's id")
def id_with_blanks(desk: Desk) -> None:
    """Has an id with a blank before it, which nbgrader leaves out when it looks for the folder."""
    desk.hand_in(desk.notebook(RIGHT), student=f" {desk.number:02}-x")


@attack(says="cannot be a student's id")
def id_terminal_escapes(desk: Desk) -> None:
    """Has an id that turns its line around and clears the terminal."""
    desk.hand_in(desk.notebook(RIGHT), student=f"{desk.number:02}-\x1b[2J\u202eevil")


@attack(says="cannot be a student's id")
def id_glob(desk: Desk) -> None:
    """Has an id that is a pattern, below which nbgrader copies all files, and finds others' notebooks."""
    folder = desk.hand_in(desk.notebook(RIGHT), student=f"{desk.number:02}-[a-z]*?").parent
    (folder / "secret.txt").symlink_to(desk.canary / "secret.txt")
    (folder / "torch.py").write_text("raise SystemExit")


@attack(POINTS)
def id_format(desk: Desk) -> None:
    """Has an id that a format, a shell or a terminal would fill in: it stands for itself."""
    desk.hand_in(desk.notebook(RIGHT), student=f"{desk.number:02}-{{student_id}} $(touch x) %s 'é' &lt; ~")


@attack(POINTS)
def id_encoded_script(desk: Desk) -> None:
    """Has an id that is a path or HTML once it has been decoded as a part of an address, or twice."""
    desk.hand_in(
        desk.notebook(RIGHT), student=f"{desk.number:02}-%2e%2e%2f%253Cimg src=x onerror=window.harm=1%3E&#60;&lt;b&gt;"
    )


@attack(POINTS)
def id_of_255_bytes(desk: Desk) -> None:
    """Has an id as long as a name can be."""
    desk.hand_in(desk.notebook(RIGHT), student=f"{desk.number:02}-".ljust(255, "x"))


# --- archives


@attack(POINTS, collected=True)
def archive_slips_out(desk: Desk) -> None:
    """Packs members with absolute paths and paths upwards, in every notation."""
    places = [f"../../../../../{desk.canary.name}", str(desk.canary), f"..\\..\\..\\..\\..\\{desk.canary.name}", "C:\\"]
    strays = [(f"{place}/stray{number}.ipynb", b"{}") for number, place in enumerate(places)]
    desk.pack(*strays, (f"../../extracted/{desk.neighbour}/{NAME}.ipynb", desk.code(RIGHT)), ("/etc/kata.pth", b"x"))


@attack(says="would take 65 MB", collected=True)
def archive_bomb(desk: Desk) -> None:
    """Packs a notebook that is a thousand times as large as its archive."""
    desk.pack((f"{NAME}.ipynb", b" " * (65 * 2**20)))


@attack(says="left out", collected=True)
def archive_bomb_that_lies(desk: Desk) -> None:
    """Packs far more than it says, as bzip2: Python unpacks that at one go."""
    content = desk.code(RIGHT)
    path = desk.pack((f"{NAME}.ipynb", content + b" " * 2**24), how=zipfile.ZIP_BZIP2)
    archive = bytearray(path.read_bytes())
    at = archive.rindex(b"PK\x01\x02")
    archive[at + 16 : at + 20] = zlib.crc32(content).to_bytes(4, "little")
    archive[at + 24 : at + 28] = len(content).to_bytes(4, "little")
    path.write_bytes(archive)


@attack(says="it is a link", collected=True)
def archive_link(desk: Desk) -> None:
    """Packs a link to the teacher's notebook."""
    link = zipfile.ZipInfo(f"{NAME}.ipynb")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    desk.pack((link, f"../../../build/source/{UNIT}/{NAME}.ipynb".encode()))


@attack(says="it needs a password", collected=True)
def archive_encrypted(desk: Desk) -> None:
    """Packs a notebook that needs a password."""
    path = desk.pack((f"{NAME}.ipynb", desk.code(RIGHT)))
    content = path.read_bytes()
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.index(signature) + at
        content = content[:place] + b"\x01\x00" + content[place + 2 :]
    path.write_bytes(content)


@attack(POINTS, says="too many archives", collected=True)
def archive_nested(desk: Desk) -> None:
    """Packs an archive into an archive, which is honest, beside one that has no end."""
    inner = desk.pack((f"{NAME}.ipynb", desk.code(RIGHT))).read_bytes()
    deep = inner
    for _ in range(50):
        deep = desk.pack(("deep.zip", deep)).read_bytes()
    desk.pack((f"{NAME}.zip", inner), (f"{NAME}.ipynb/", b""), ("deep.zip", deep))


@attack(POINTS, says="would take too much room", collected=True)
def archive_of_bombs_in_archives(desk: Desk) -> None:
    """Packs archives of half a gigabyte of nothing into its own, many at a time."""
    bomb = desk.pack((f"{NAME}.ipynb", b" " * 2**26)).read_bytes()
    zeros = bytes(2**26)
    desk.pack((f"{NAME}.ipynb", desk.code(RIGHT)), *((f"{n}.zip", bomb) for n in range(20)), ("z.tar", zeros))


@attack(says="looks like the work of several students", collected=True)
def archive_of_a_class_of_others(desk: Desk) -> None:
    """Packs its own as if a platform had packed a class, with wrong work for a neighbour and for somebody made up."""
    names = (desk.neighbour, f"{desk.neighbour}_1_assignsubmission_file_", "stranger")
    wrong = ((f"{name}/{NAME}.ipynb", desk.code(WRONG)) for name in names)
    desk.pack((f"{NAME}.ipynb", desk.code(RIGHT)), *wrong, (f"{desk.neighbour}_1_2_{NAME}.ipynb", desk.code(WRONG)))


@attack(POINTS, says="more than one", collected=True)
def archive_with_twins(desk: Desk) -> None:
    """Packs several notebooks of one name and age, side by side: the first of them counts."""
    members = {f"a/{NAME}.ipynb": desk.code(RIGHT), f"b/{NAME}.ipynb": desk.code(WRONG), f"c\\{NAME}.ipynb": b"{}"}
    desk.pack(*((zipfile.ZipInfo(name), content) for name, content in members.items()))


@attack(says="100,000 notebooks", collected=True)
def archive_of_many(desk: Desk) -> None:
    """Lists a hundred thousand notebooks in a small archive."""
    path = desk.pack((f"{NAME}.ipynb", desk.code(RIGHT)))
    member, listed, end = re.split(rb"(?=PK\x01\x02|PK\x05\x06)", path.read_bytes())
    listed *= 100_000
    path.write_bytes(member + listed + end[:12] + len(listed).to_bytes(4, "little") + end[16:])


@attack(POINTS, collected=True)
def archive_names_that_nbgrader_cuts(desk: Desk) -> None:
    """Packs notebooks of different names that nbgrader takes for one, which ends its collection for everybody."""
    desk.pack((f"{NAME}.ipynb", desk.code(RIGHT)), (f"{NAME}.old.ipynb", b"{}"), (f"{NAME}.ipynb.ipynb", b"{}"))


@attack(says="left out", collected=True)
def archive_broken_inside(desk: Desk) -> None:
    """Packs bytes that no decompressor knows."""
    path = desk.pack((f"{NAME}.ipynb", desk.code(RIGHT)))
    archive = bytearray(path.read_bytes())
    archive[100:200] = b"\xff" * 100
    path.write_bytes(archive)


@attack(says="a special file", collected=True)
def archive_pipe(desk: Desk) -> None:
    """Hands in a pipe as an archive, and a link to a folder of the teacher's."""
    os.mkfifo(desk.archive / f"{desk.student}.zip")
    (desk.archive / f"{desk.student}.ipynb").symlink_to(desk.canary)


@attack(says="cannot be a student's id", collected=True)
def archive_of_dots(desk: Desk) -> None:
    """Has an archive that is called like the folder above."""
    (desk.pack((f"{desk.number:02}-.ipynb", b"{}"))).rename(desk.archive / "...zip")


@attack(says="cannot be a student's id", collected=True)
def archive_with_script_in_its_name(desk: Desk) -> None:
    """Has an archive whose name is HTML, for want of an id."""
    (desk.pack((f"{NAME}.ipynb", desk.code(RIGHT)))).rename(
        desk.archive / f"{desk.number:02}-<img src=x onerror=window.harm='id'>.zip"
    )


@attack(collected=True)
def archive_for_somebody_else(desk: Desk) -> None:
    """Hands in a folder with a notebook whose name is the way to a neighbour's folder."""
    folder = desk.archive / desk.student
    folder.mkdir()
    (folder / f"extracted\\{desk.neighbour}\\{NAME}.ipynb").write_bytes(desk.code(WRONG))


@attack(POINTS, collected=True)
def archive_without_a_bottom(desk: Desk) -> None:
    """Hands in folders in folders, deeper than Python can recurse."""
    folder = desk.archive / desk.student
    folder.mkdir()
    (folder / f"{NAME}.ipynb").write_bytes(desk.code(RIGHT))
    before = os.open(".", os.O_RDONLY)
    try:
        os.chdir(folder)
        for _ in range(1200):
            os.mkdir("d")
            os.chdir("d")
    finally:
        os.fchdir(before)
        os.close(before)


@attack(POINTS, collected=True)
def archive_bomb_that_lies_deflated(desk: Desk) -> None:
    """Packs half a gigabyte as a notebook of the usual size: the commonest kind, which is also unpacked at one go."""
    content = desk.code(RIGHT)
    path = desk.archive / f"{desk.student}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(f"{NAME}.ipynb", "w") as member:
        member.write(content)
        for _ in range(512):
            member.write(b" " * 2**20)
    lie(path, len(content), zlib.crc32(content))


def lie(path: Path, size: int, checksum: int) -> None:
    """Have an archive say of its last member that it has another size and another checksum."""
    archive = bytearray(path.read_bytes())
    at = archive.rindex(b"PK\x01\x02")
    archive[at + 16 : at + 20] = checksum.to_bytes(4, "little")
    archive[at + 24 : at + 28] = size.to_bytes(4, "little")
    path.write_bytes(archive)


@attack(POINTS, collected=True)
def archive_of_one_piece_in_many(desk: Desk) -> None:
    """Lists nine hundred notebooks that are all the same bytes, so that a small archive is a large folder."""
    path = desk.pack((f"{NAME}.ipynb", b" " * 30_000 + desk.code(RIGHT)))
    member, listed, end = re.split(rb"(?=PK\x01\x02|PK\x05\x06)", path.read_bytes())
    name = f"{NAME}.ipynb".encode()
    names = [name, *(f"{number:03}".encode() + name[3:] for number in range(899))]
    many = b"".join(listed.replace(name, one) for one in names)
    end = end[:8] + len(names).to_bytes(2, "little") * 2 + len(many).to_bytes(4, "little") + end[16:]
    path.write_bytes(member + many + end)


@attack(says="left out", collected=True)
def archive_of_more_than_four_gigabytes(desk: Desk) -> None:
    """Says in the fields for large archives that a member, its place and the list of all are beyond every number."""
    path = desk.pack((f"{NAME}.ipynb", desk.code(RIGHT)))
    member, listed, end = re.split(rb"(?=PK\x01\x02|PK\x05\x06)", path.read_bytes())
    extra = struct.pack("<HHQQQ", 1, 24, 2**64 - 1, 2**64 - 1, 2**63)
    sizes = b"\xff" * 8 + listed[28:30] + len(extra).to_bytes(2, "little") + listed[32:42] + b"\xff" * 4
    listed = listed[:20] + sizes + listed[46:] + extra
    more = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 2**63, 2**63, len(listed), len(member))
    where = struct.pack("<4sIQI", b"PK\x06\x07", 0, len(member) + len(listed), 1)
    path.write_bytes(member + listed + more + where + end[:8] + b"\xff" * 12 + end[20:])


@attack(POINTS, collected=True)
def archive_names_that_end_early(desk: Desk) -> None:
    """Packs members whose names have zeros, line breaks, escapes, drives, streams and blanks in them, or have no end."""
    names = [
        f"{NAME}.ipynb\0.txt",
        "a\nb.ipynb",
        "\x1b[2J\x1b]0;x\x07.ipynb",
        "CON.ipynb",
        "x.ipynb:stream.ipynb",
        " .ipynb",
        ".ipynb",
    ]
    names += [
        "\u202eb.ipynb",
        "..ipynb",
        "n" * 300 + ".ipynb",
        f"{NAME}.ipynb ",
        f"{NAME}.ipynb.",
        "-rf.ipynb",
        "~.ipynb",
        "$(x).ipynb",
    ]
    strays = [zipfile.ZipInfo("x") for _ in names]
    for stray, name in zip(strays, names, strict=True):
        stray.filename = name  # unlike the name that is given, it is not cut at a zero
    desk.pack((f"{NAME}.ipynb", desk.code(RIGHT)), *((stray, b"{}") for stray in strays))


@attack(POINTS, collected=True)
def archive_of_many_others(desk: Desk) -> None:
    """Packs one notebook among sixty thousand other members, with comments and fields as long as they can be."""
    path = desk.pack((f"{NAME}.ipynb", desk.code(RIGHT)))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("x", b"")
        archive.filelist += archive.filelist[-1:] * 60_000
        info = zipfile.ZipInfo("y")
        info.comment, info.extra = b"c" * 65_000, struct.pack("<HH", 0xCAFE, 60_000) + bytes(60_000)
        archive.writestr(info, b"")
        archive.comment = b"c" * 65_535


@attack(POINTS, collected=True)
def archive_that_is_a_page_too(desk: Desk) -> None:
    """Hands in an archive that is a web page and a program for those who begin to read at its beginning."""
    path = desk.pack((f"{NAME}.ipynb", desk.code(RIGHT)))
    path.write_bytes(f"#!/bin/sh\ntouch {desk.canary}/ran\n<!doctype html>{SCRIPT}<!--".encode() + path.read_bytes())


@attack(collected=True)
def archive_behind_an_archive(desk: Desk) -> None:
    """Hands in two archives in one file: a right answer for those who read from the front, a wrong one from the back."""
    right = desk.pack((f"{NAME}.ipynb", desk.code(RIGHT))).read_bytes()
    path = desk.pack((f"{NAME}.ipynb", desk.code(WRONG)))
    path.write_bytes(right + path.read_bytes())


@attack(says="left out", collected=True)
def archive_of_another_kind(desk: Desk) -> None:
    """Calls an archive of another program, with a link and a device in it, a zip file."""
    with tarfile.open(desk.archive / f"{desk.student}.zip", "w:gz") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.CHRTYPE):
            member = tarfile.TarInfo(f"{NAME}.ipynb")
            member.type, member.linkname = kind, str(desk.canary / "secret.txt")
            archive.addfile(member)


@attack(POINTS, collected=True)
def archive_that_is_a_folder(desk: Desk) -> None:
    """Hands in a folder that is called like an archive, beside folders in it that are called like notebooks."""
    folder = desk.archive / f"{desk.student}.zip"
    (folder / "a" / "x.ipynb").mkdir(parents=True)
    (folder / "a.zip").mkdir()
    (folder / "a" / f"{NAME}.ipynb").write_bytes(desk.code(RIGHT))


@attack(says="it is a link", collected=True)
def archive_of_links_and_pipes(desk: Desk) -> None:
    """Hands in a folder of links to the teacher's notebook, to itself and to the neighbour's, and of pipes."""
    folder = desk.archive / desk.student
    folder.mkdir()
    (folder / f"{NAME}.ipynb").symlink_to(desk.course / "build" / "source" / UNIT / f"{NAME}.ipynb")
    (folder / "itself").symlink_to(".")
    (folder / "a.zip").symlink_to("a.zip")
    (folder / "neighbour").symlink_to(desk.course / "submitted" / desk.neighbour)
    os.mkfifo(folder / "pipe.ipynb")
    os.mkfifo(folder / "pipe.zip")
    (folder / "b.ipynb").write_bytes(b"{}")


@attack(says="left out", collected=True)
def archive_of_several_bombs(desk: Desk) -> None:
    """Hands in a folder of five archives, each of them almost as large as one may be."""
    folder = desk.archive / desk.student
    folder.mkdir()
    for number in range(5):
        with zipfile.ZipFile(folder / f"{number}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{number}.ipynb", b" " * (60 * 2**20))


@attack(says="left out", collected=True)
def archive_of_a_giant(desk: Desk) -> None:
    """Hands in a folder with a notebook of 600 MB that takes no room on the disk."""
    folder = desk.archive / desk.student
    folder.mkdir()
    (folder / f"{NAME}.ipynb").touch()
    os.truncate(folder / f"{NAME}.ipynb", 600 * 2**20)
