"""Every attack in submissions/ at every level that claims to stop it: no point gained, no harm done, nothing told."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from attacks.arena import Arena, Attack, Canary, load_all, note, planted

from autograder.sandbox.levels import LEVELS, Level

pytestmark = [pytest.mark.hostile, pytest.mark.slow]

PAIRS = [(attack, level) for level in LEVELS for attack in load_all() if level in attack.levels]


@pytest.mark.parametrize(("attack", "level"), PAIRS, ids=[f"{attack.name}-{level}" for attack, level in PAIRS])
def test_attack(arena: Callable[[Level], Arena], request: pytest.FixtureRequest, attack: Attack, level: Level) -> None:
    """An attack gains nothing and harms nobody; one that computes the right answer by a forbidden call broke a rule."""
    result = arena(level).attack(attack)
    note(request, attack.name, level, result)
    assert result.harm == []
    assert result.points == 0
    assert result.outcome == (attack.expects or result.outcome)


def test_the_arena_sees_harm(tmp_path: Path) -> None:
    """At a level that has no cover the same attacks are seen to succeed: where the arena sees no harm, it has looked."""
    names = ["files_rewrite_the_tests", "files_change_rights_and_times", "network_connect", "network_download"]
    names += ["network_datagrams_from_a_pair", "secrets_read_from_disk", "signals_limits_of_others"]
    names += ["files_attributes_by_ioctl", "channels_to_an_accomplice"]
    attacks = [attack for attack in load_all() if attack.name in names]
    arena = Arena("process", tmp_path)
    try:
        for attack in attacks:
            assert "process" not in attack.levels
            assert arena.attack(attack).harm != [], attack.name
    finally:
        arena.close()
    assert len(attacks) == len(names)


def test_the_arena_sees_cost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the largest replies cost the grading process in memory and in time is measured where it is spent."""
    monkeypatch.setattr("attacks.arena.MOST_MEMORY", 2**22)
    monkeypatch.setattr("attacks.arena.MOST_SECONDS", 0.0)
    arena = Arena("process", tmp_path)
    try:
        (attack,) = [attack for attack in load_all() if attack.name == "wire_many_long_lists"]
        harm = arena.attack(attack).harm
    finally:
        arena.close()
    assert [words.split(" ", 2)[:2] for words in harm] == [["grading", "took"], ["the", "grading"]]


def test_the_arena_sees_settings(tmp_path: Path) -> None:
    """A process that has been told to be the last is not as it was."""
    canary = Canary(tmp_path / "canary")
    try:
        os.setpriority(os.PRIO_PROCESS, canary.process.pid, 19)
        assert canary.harm() == ["changed priority"]
    finally:
        canary.close()


def test_planted_files_are_removed_and_no_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an attack leaves on the teacher's path is harm and is removed; a file of the same name of the teacher's stays."""
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "sitecustomize.py").write_text("print()  # planted by an attack")
    (tmp_path / "__pycache__" / "wire.cpython-311.pyc").write_text("planted by an attack")
    (tmp_path / "conftest.py").write_text("mine = True")
    assert len(planted()) == 2
    assert [path.name for path in sorted(tmp_path.rglob("*"))] == ["__pycache__", "conftest.py"]
