"""What a student handed in, found where nbgrader expects it."""

from __future__ import annotations

from pathlib import Path

from autograder.nbgrader_adapter.rebuild import read_submission


def test_odd_file_names_are_shown_in_one_line(tmp_path: Path) -> None:
    """A student's file name neither breaks the line nor commands the teacher's terminal."""
    (tmp_path / "a\nb\x1b[2J.ipynb").write_text("{}")
    (remark,) = read_submission(tmp_path / "mse_by_hand.ipynb", "s01", "losses/mse_by_hand").remarks
    assert "(found: a?b?[2J.ipynb)" in remark.en
    assert "(あったもの: a?b?[2J.ipynb)" in remark.ja
