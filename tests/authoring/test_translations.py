"""No text stands in one language only, and none was changed in one language only."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import ROOT, Edit, swap

from autograder import settings
from autograder.authoring.new import scaffold
from autograder.authoring.proofs import static_problems
from autograder.authoring.translations import lost, untranslated
from autograder.course import Course
from autograder.reading.author import Source, load_all
from autograder.text import Text

FOLDER = "solutions/losses/double"

STALE: dict[str, tuple[str, Edit, str]] = {
    "a clause more": (f"{FOLDER}/double.py", swap("# * Gradients flow", "# * Sides may be 0.\n# * Gradients flow"), r"double.py: the prompt has 4 clauses in English and 3 in Japanese"),
    "a number": (f"{FOLDER}/double.py", swap("or float64. The", "or float64, of 3 axes. The"), r"double.py:40: the Japanese lacks 3, which"),
    "other code": (f"{FOLDER}/double.py", swap("flow from the result back to `x`", "flow from `double(x)` back to `x`"), r"double.py:40: the Japanese lacks double\(x\), which"),
    "no Japanese cell": (f"{FOLDER}/double.py", lambda text: text.replace("# <details><summary>日本語</summary>\n#\n# ## `double(x)`", "# ## `double(x)`"), r"double.py: 3 English and 1 Japanese prompt cells"),
    "a hint's number": (f"{FOLDER}/hints.yaml", swap("in a sentence or two", "in 3 sentences"), r"hints.yaml: double.why: the Japanese lacks 3, which"),
    "a hint that is not translated": (f"{FOLDER}/hints.yaml", lambda text: re.sub("ja: 数と.*", "ja: A number", text), r"hints.yaml: double.idea: say it in en and ja"),
    "a mistake's code": (f"{FOLDER}/wrong/double__squared.py", lambda text: text.replace("\n", " Is it `x * x`?\n", 1), r"double__squared.py: docstring: the Japanese lacks x \* x, which"),
    "a check's number": (f"{FOLDER}/test_double.py", swap("It holds", "In 7 cases it holds"), r"test_double.py:9: test_other_numbers: docstring: the Japanese lacks 7"),
}  # fmt: skip

NAMES = {"its `.grad`", "its `requires_grad`", "its device", "the device", "shape", "dtype", "device"}
"""English that is said with the same letters in Japanese."""


@pytest.mark.parametrize("name", STALE)
def test_what_was_changed_in_one_language_is_a_problem_of_the_proofs(tmp_path: Path, name: str) -> None:
    """By file and line: a clause, a number, a piece of code, a whole cell."""
    scaffold(Course(tmp_path), "losses/double")
    file, edit, said = STALE[name]
    path = tmp_path / file
    before = path.read_text(encoding="utf-8")
    path.write_text(edit(before), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != before
    problems = list(static_problems(Source.load(tmp_path / FOLDER)))
    assert any(re.search(said, problem) for problem in problems), problems


def test_the_exercises_of_the_course_are_translated() -> None:
    """Prompts, hints and mistakes of all of them."""
    assert [problem for source in load_all(ROOT / "solutions") for problem in untranslated(source)] == []


def test_the_kits_own_texts_are_translated() -> None:
    """Every text of the engine: both languages, the same placeholders, no code and no number lost."""
    found = list(engine_texts())
    assert len(found) > 250
    for place, text in found:
        assert text.en and text.ja, place
        assert text.en in NAMES or not re.search(r"\w{2}", PLACEHOLDER.sub("", text.en)) or not text.ja.isascii(), place
        assert sorted(PLACEHOLDER.findall(text.en)) == sorted(PLACEHOLDER.findall(text.ja)), place
        assert lost(Text(*(PLACEHOLDER.sub("x", one) for one in (text.en, text.ja)))) == [], place


PLACEHOLDER = re.compile(r"\{\w+\}")


def engine_texts() -> Iterator[tuple[str, Text]]:
    """All `Text("...", "...")` of the package, and where they stand; and the help of the options."""
    for option in vars(settings).values():
        if isinstance(option, settings.Option):
            yield f"settings.py: {option.name}", Text(option.help, option.ja)
    for path in sorted((ROOT / "autograder").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text" and len(node.args) == 2:
                languages = [str(argument.value) for argument in node.args if isinstance(argument, ast.Constant)]
                if len(languages) == 2:
                    yield f"{path.name}:{node.lineno}", Text(*languages)
