"""What imports nbformat does not wait for grammars that no notebook needs, and leaves them to whoever does."""

from __future__ import annotations

import subprocess
import sys

import pytest


def run(code: str) -> str:
    """What a fresh Python prints."""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.mark.parametrize("room", ["nbgrader_adapter", "authoring.stubs"])
def test_no_grammar_is_built(room: str) -> None:
    """Neither where nbgrader imports it nor where the kit does; other formats that jsonschema knows of stay."""
    pytest.importorskip("rfc3987_syntax", reason="no rfc3987_syntax: nothing is slow without it")
    known = "sys.modules['jsonschema'].FormatChecker.checkers"
    code = f"import sys, autograder.{room}; print('date' in {known}, 'iri' in {known}, 'lark' in sys.modules)"
    assert run(code) == "True False False"


def test_who_needs_them_can_import_them() -> None:
    """After the kit too."""
    pytest.importorskip("rfc3987_syntax", reason="no rfc3987_syntax: nothing is slow without it")
    assert run("import autograder.notebook_format, rfc3987_syntax; print(rfc3987_syntax.__name__)") == "rfc3987_syntax"


def test_who_had_them_keeps_them() -> None:
    """A process that has imported them before."""
    pytest.importorskip("rfc3987_syntax", reason="no rfc3987_syntax: nothing is slow without it")
    code = "import rfc3987_syntax as one, sys, autograder.notebook_format; print(sys.modules['rfc3987_syntax'] is one)"
    assert run(code) == "True"
