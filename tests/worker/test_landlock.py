"""Landlock's rules, in a real process that puts them on itself."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support import ROOT

from autograder.worker import landlock

pytestmark = pytest.mark.hostile


@pytest.fixture
def ruled(tmp_path: Path) -> Callable[[str], None]:
    """`ruled(code)`: run code that may read `open/`, change `own/`, and nothing else; `refused(call)` is at hand."""
    if reason := landlock.why_not():
        pytest.skip(f"landlock: {reason}")
    for name in ("open", "own", "closed"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)

    def run(code: str) -> None:
        text = f"""
import os, socket, sys
sys.path.append({str(ROOT / "autograder")!r})
from worker import landlock
os.chdir({str(tmp_path)!r})

def refused(call, *arguments):
    try:
        call(*arguments)
    except PermissionError:
        return
    raise AssertionError("it was allowed")

rules = [("open", landlock.READ), ("own", landlock.READ | landlock.CHANGE), ("not/there", landlock.READ)]
landlock.restrict(landlock.ruleset([*rules, ("/usr", landlock.READ), (sys.base_prefix, landlock.READ)]))
{code}
"""
        done = subprocess.run(
            [sys.executable, "-I", "-c", text], capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 0, done.stderr

    return run


def test_only_what_is_listed_can_be_read(ruled: Callable[[str], None]) -> None:
    """A file or folder outside the list is refused, a path that was not there when the rules were made too."""
    ruled("assert open('open/file').read() == 'open'\nrefused(open, 'closed/file')\nrefused(os.listdir, 'closed')")
    ruled("refused(open, '/etc/passwd')\nrefused(os.listdir, '/')\nrefused(os.listdir, '.')")


def test_what_is_readable_cannot_be_changed(ruled: Callable[[str], None]) -> None:
    """No writing, emptying, making, renaming, linking or removing below a folder that may be read."""
    ruled(
        "refused(open, 'open/file', 'w')\nrefused(os.truncate, 'open/file', 0)\nrefused(os.unlink, 'open/file')\n"
        "refused(open, 'open/new', 'w')\nrefused(os.mkdir, 'open/new')\nrefused(os.rename, 'open/file', 'own/file')\n"
        "refused(os.symlink, 'file', 'open/new')\nrefused(os.mkfifo, 'open/new')\nrefused(os.open, 'open/file', os.O_RDONLY | os.O_TRUNC)\n"
        "import errno\ntry:\n    os.link('open/file', 'own/link')\nexcept OSError as error:\n    assert error.errno in (errno.EXDEV, errno.EACCES)\nelse:\n    raise AssertionError"
    )


def test_its_own_folder_can_be_changed(ruled: Callable[[str], None]) -> None:
    """Files and folders in it can be made, written, moved and removed."""
    ruled(
        "open('own/new', 'w').write('x')\nos.mkdir('own/d')\nos.rename('own/new', 'own/d/new')\n"
        "os.unlink('own/d/new')\nos.rmdir('own/d')\nos.truncate('own/file', 0)"
    )


def test_nothing_can_be_executed(ruled: Callable[[str], None]) -> None:
    """No program can be started, Python neither."""
    ruled("refused(os.execv, sys.executable, [sys.executable])\nrefused(os.execv, '/usr/bin/env', ['env'])")


def test_no_tcp(ruled: Callable[[str], None]) -> None:
    """From version 4 on no TCP port can be bound or connected to."""
    if landlock.version() >= 4:
        ruled("refused(socket.create_connection, ('127.0.0.1', 9))\nrefused(socket.socket().bind, ('127.0.0.1', 0))")


def test_no_signals_to_others(ruled: Callable[[str], None]) -> None:
    """From version 6 on no process outside can be signalled."""
    if landlock.version() >= 6:
        ruled("os.kill(os.getpid(), 0)\nrefused(os.kill, os.getppid(), 0)")


@pytest.mark.parametrize(("found", "words"), [(0, "has no Landlock"), (2, "version 2 of Landlock and 3 is needed")])
def test_old_kernels_are_named(monkeypatch: pytest.MonkeyPatch, found: int, words: str) -> None:
    """A kernel without Landlock, or with one that misses truncation, does not offer the level."""
    monkeypatch.setattr(landlock, "version", lambda: found)
    assert words in landlock.why_not()
