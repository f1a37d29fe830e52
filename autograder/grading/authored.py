"""The author's files of an exercise, loaded: the probes of its public grader, its reference and its key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..programs.trusted import Key, Trusted, trusted
from ..reading.blame import blamed, text_of
from ..submission import Cell
from .probes import ProbeFunction

Parameters = dict[str, tuple[str, ...]]
"""The functions of an exercise, with the names of their parameters."""


def load_probes(path: Path) -> dict[str, ProbeFunction]:
    """The probes of a public grader by name, in file order."""
    namespace: dict[str, Any] = {"__name__": f"probes_of_{path.stem}"}
    with blamed(path):
        exec(compile(text_of(path), str(path), "exec"), namespace)  # noqa: S102 - the author's file
    return {probe.name: probe for probe in namespace.values() if isinstance(probe, ProbeFunction)}


def load_reference(folder: Path, parameters: Parameters) -> Trusted:
    """The reference solution of an exercise, in this process: its percent notebook is a program as it stands."""
    path = folder / f"{folder.name}.py"
    with blamed(path):
        return trusted(parameters, [Cell(str(path), text_of(path))])


def load_key(folder: Path, parameters: Parameters) -> Key:
    """The key of an exercise, in this process."""
    path = folder / "key.py"
    namespace: dict[str, Any] = {"__name__": f"key_{folder.name}", "__file__": str(path)}
    with blamed(path):
        exec(compile(text_of(path), str(path), "exec"), namespace)  # noqa: S102 - the author's file
    return Key(parameters, namespace)
