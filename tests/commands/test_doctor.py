"""`kata doctor`, on this machine and on real processes that lack what it looks for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.sandbox.levels import why_no_namespaces, why_not
from autograder.worker import landlock

KATA = Path(sys.executable).parent / "kata"


def kata(*words: str, before: tuple[str, ...] = (), path: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run `kata` as a teacher would, behind another command or with another PATH."""
    environment = {**os.environ, "PATH": path if path is not None else os.environ["PATH"]}
    command = [*before, str(KATA), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, env=environment)


@pytest.mark.slow
def test_this_machine() -> None:
    """Every level is there with its mark; the strongest is chosen; the exit says whether strangers can be graded."""
    said = kata("doctor")
    for level in ("namespaces", "landlock", "process"):
        mark = "✗" if why_not(level) else "✓"
        assert f"{mark} {level}" in said.stdout
    best = next(level for level in ("namespaces", "landlock", "process") if not why_not(level))
    assert f"chosen: {best}" in said.stdout
    assert "devices: cpu, practice, " in said.stdout
    assert said.returncode == (best == "process")


@pytest.mark.slow
def test_without_bubblewrap() -> None:
    """Where bwrap is not on PATH the package is named, and the next level is chosen."""
    said = kata("doctor", path=str(Path(sys.executable).parent))
    assert "✗ namespaces bubblewrap is not installed (" in said.stdout
    assert "install bubblewrap)" in said.stdout
    assert f"chosen: {'process' if landlock.why_not() else 'landlock'}" in said.stdout


@pytest.mark.slow
def test_where_namespaces_are_forbidden() -> None:
    """On a machine that allows no user namespaces (here: inside one whose limit is zero) the switch is named."""
    if reason := why_no_namespaces():
        pytest.skip(f"namespaces: {reason}")
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("namespaces: unshare is not installed (apt-get install util-linux)")
    forbid = 'echo 0 > /proc/sys/user/max_user_namespaces; exec "$@"'
    said = kata("doctor", before=(unshare, "-U", "-r", "sh", "-c", forbid, "sh"))
    assert "✗ namespaces bubblewrap cannot make namespaces here" in said.stdout
    assert "(sudo sysctl -w user.max_user_namespaces=15000)" in said.stdout
