"""Who a student is on the machine itself, also where root grades: asked by harmless code, so outside the box."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from support import descendants

from autograder.errors import KataError
from autograder.sandbox import levels, process, view
from autograder.sandbox.levels import why_no_namespaces, why_not
from autograder.sandbox.process import Worker
from autograder.worker import frames, wire

ASK = """
import os
def f():
    settings = [os.path.join(folder, name) for folder, _, names in os.walk("/proc/sys") for name in names]
    devices = [f"/dev/{name}" for name in ("null", "zero", "full", "random", "urandom", "tty", "pts")]
    fixed = all(os.statvfs(name).f_flag & os.ST_RDONLY for name in (*devices, 0, 1, 2))  # their rights and times
    return [os.getuid(), settings, fixed, open("/dev/null", "w").write("x") + len(open("/dev/zero", "rb").read(1))]
"""


def test_no_process_of_a_students_is_root_outside() -> None:
    """Each process of the sandbox is somebody else's than root's, seen from here; none can change a setting or a device."""
    if reason := why_not("namespaces"):
        pytest.skip(reason)
    with Worker("namespaces") as worker, worker.fork() as sock:
        until = process.deadline(60)
        frames.send(sock, wire.Run("cell", ASK), until)
        assert frames.read_reply(sock, until) == wire.Done()
        frames.send(sock, wire.Call("f"), until)
        reply: Any = frames.read_reply(sock, until)
        inside = descendants(worker._server.pid)
        users = [Path(f"/proc/{pid}/status").read_text().split("Uid:")[1].split()[:4] for pid in inside]
        groups = [Path(f"/proc/{pid}/status").read_text().split("Gid:")[1].split()[:4] for pid in inside]
    assert reply.value.items == (65534, wire.Sequence("list", ()), True, 2)
    assert len(inside) == 3, "the first process of the sandbox, the worker and a student's"
    if view.real_root():
        assert users == groups == [["65533"] * 4, ["65533"] * 4, ["65534"] * 4], "a student is not who the worker is"
    else:
        assert users == [[str(os.getuid())] * 4] * 3, "an ordinary user can be nobody else"
    assert os.getuid() != 0 or view.real_root(), "the only root who could not become somebody else is one in a box"


def test_root_who_can_be_nobody_else_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Root of a user namespace that is root outside, too: a sentence, and no namespaces."""
    (tmp_path / "kernel").mkdir()
    (tmp_path / "kernel" / "core_pattern").touch()
    (tmp_path / "uid_map").write_text("         0          0          1\n")
    monkeypatch.setattr(levels, "PROC_SYS", tmp_path)
    monkeypatch.setattr(view, "UID_MAP", tmp_path / "uid_map")
    why_no_namespaces.cache_clear()
    try:
        with pytest.raises(KataError, match="who is root here is root outside"):
            levels.choose("namespaces")
    finally:
        why_no_namespaces.cache_clear()


def test_the_worker_cannot_start_where_no_world_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the kernel refuses a second set of namespaces the level is not offered, and the reason says so."""
    monkeypatch.setattr(
        levels, "A_WORLD", levels.A_WORLD.replace("world.begin()", "raise OSError('no more namespaces')")
    )
    why_no_namespaces.cache_clear()
    try:
        if shutil.which("bwrap"):
            assert "no world can be made for a student here: OSError: no more namespaces" in why_no_namespaces()
    finally:
        why_no_namespaces.cache_clear()
