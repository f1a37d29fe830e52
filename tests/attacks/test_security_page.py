"""SECURITY.md against the attacks: what it calls covered has been attacked there, and every attack is in it."""

from __future__ import annotations

import re

from attacks.arena import load_all
from support import ROOT

from autograder.sandbox.levels import LEVELS

ATTACKS = {attack.name: attack for attack in load_all()}
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "SECURITY.md").read_text(encoding="utf-8").splitlines()
    if re.search(r"\| (covered|\*\*open\*\*) \|", line)
]


def test_every_covered_line_is_attacked_at_that_level() -> None:
    """Each row names attacks, and they are run at exactly the levels that the row calls covered."""
    assert len(ROWS) > 20
    for what, *levels, attacks in ROWS:
        names = re.findall(r"`(\w+)`", attacks)
        assert names, what
        covered = {level for level, said in zip(LEVELS, levels, strict=True) if said == "covered"}
        for name in names:
            assert set(ATTACKS[name].levels) == covered, f"{name} in {what!r}"


def test_levels_are_open_only_where_the_page_says_so() -> None:
    """An attack that is left out at a level is in the table, which says that the level is open to it."""
    listed = {name for *_, attacks in ROWS for name in re.findall(r"`(\w+)`", attacks)}
    assert {name for name, attack in ATTACKS.items() if attack.levels != LEVELS} <= listed


def test_the_attack_table_is_complete() -> None:
    """Every row of the known attacks on Python graders that code alone can try is tried."""
    rows = {attack.row for attack in ATTACKS.values()}
    assert set(range(1, 52)) - rows == {50}, "row 50, notebook surgery, arrives as a file: test_notebooks.py"
