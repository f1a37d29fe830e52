"""`kata doctor`, on this machine and on real processes that lack what it looks for."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from support import ROOT

from autograder.sandbox.levels import why_no_namespaces, why_not
from autograder.worker import landlock

KATA = Path(sys.executable).parent / "kata"

ALONE = str(Path(sys.executable).parent)
"""A PATH with the environment's own commands and nothing of the system's."""

HAS_DRIVER = bool(shutil.which("nvidia-smi")) or Path("/proc/driver/nvidia/version").exists()


def kata(
    *words: str, before: tuple[str, ...] = (), path: str | None = None, packages: Path | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run `kata` as a teacher would, behind another command, with another PATH, or with these packages alone."""
    environment = {**os.environ, "PATH": path if path is not None else os.environ["PATH"], **more}
    program = [str(KATA)]
    if packages is not None:
        program = [sys.executable, "-S", "-m", "autograder.commands.cli"]
        environment["PYTHONPATH"] = os.pathsep.join(map(str, (packages, ROOT)))
    command = [*before, *program, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, env=environment, cwd=ROOT)


def packages_but(name: str, folder: Path) -> Path:
    """A folder with all installed packages except one, which is neither to be imported nor known to be there."""
    folder.mkdir()
    files = importlib.metadata.files(name) or []
    (installed,) = {Path(str(one.locate())).parents[len(one.parts) - 1] for one in files[:1]}
    gone = {one.parts[0] for one in files}
    for path in installed.iterdir():
        if path.name not in gone:
            (folder / path.name).symlink_to(path)
    return folder


def pretend(name: str, version: str, folder: Path) -> None:
    """Lay another version's metadata in a folder of packages."""
    info = folder / f"{name}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")


@pytest.fixture
def unshare() -> str:
    """The program that starts another one in namespaces of its own."""
    if reason := why_no_namespaces():
        pytest.skip(f"namespaces: {reason}")
    found = shutil.which("unshare")
    if found is None:
        pytest.skip("namespaces: unshare is not installed (apt-get install util-linux)")
    return found


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
def test_where_namespaces_are_forbidden(unshare: str) -> None:
    """On a machine that allows no user namespaces (here: inside one whose limit is zero) the switch is named."""
    forbid = 'echo 0 > /proc/sys/user/max_user_namespaces; exec "$@"'
    said = kata("doctor", before=(unshare, "-U", "-r", "sh", "-c", forbid, "sh"))
    assert "✗ namespaces bubblewrap cannot make namespaces here" in said.stdout
    assert "(sudo sysctl -w user.max_user_namespaces=15000)" in said.stdout


@pytest.mark.slow
@pytest.mark.parametrize("name", ["jupyterlab", "nbgrader"])
def test_without_a_package(name: str, tmp_path: Path) -> None:
    """A package that is not there is named with the command that brings it; nobody is told off for it."""
    pytest.importorskip(name, reason=f"{name} is not installed")
    said = kata("doctor", packages=packages_but(name, tmp_path / "packages"))
    (line,) = [line for line in said.stdout.splitlines() if name in line]
    assert line.startswith(f"✗ {name} is not installed (")
    assert f': pip install "{name}>=' in line
    assert "✓ torch " in said.stdout
    assert said.returncode == kata("doctor").returncode


@pytest.mark.slow
@pytest.mark.parametrize(("name", "old", "least"), [("torch", "2.9.1+cpu", "2.11"), ("nbgrader", "0.9.5", "0.9.6")])
def test_a_package_that_is_too_old(name: str, old: str, least: str, tmp_path: Path) -> None:
    """A version below the range of pyproject.toml is marked, with the command that brings a newer one."""
    folder = packages_but(name, tmp_path / "packages")
    installed = Path(str(importlib.metadata.distribution(name).locate_file("")))
    for part in {file.parts[0] for file in importlib.metadata.files(name) or []}:
        if not part.endswith(".dist-info") and part != ".." and (installed / part).exists():
            (folder / part).symlink_to(installed / part)
    pretend(name, old, folder)
    said = kata("doctor", packages=folder)
    assert f'✗ {name} {old} is too old, {least} or newer is needed: pip install -U "{name}>={least}"' in said.stdout


@pytest.mark.slow
def test_a_machine_without_a_gpu() -> None:
    """Nothing is missing there, and that is said."""
    if HAS_DRIVER or torch.cuda.is_available():
        pytest.skip("no GPU: this machine has one")
    assert "✓ GPU: none was found, and none is needed; the CPU and the practice device " in kata("doctor").stdout


@pytest.mark.slow
def test_a_gpu_that_torch_cannot_use(tmp_path: Path) -> None:
    """Where NVIDIA's driver is and torch was built without CUDA, the command that brings another torch is named."""
    if torch.backends.cuda.is_built():
        pytest.skip("a torch without CUDA: this one has it")
    driver = tmp_path / "nvidia-smi"
    driver.write_text("#!/bin/sh\n")
    driver.chmod(0o755)
    said = kata("doctor", path=f"{tmp_path}{os.pathsep}{os.environ['PATH']}").stdout
    assert f"✗ GPU: NVIDIA's driver is here, but torch {torch.__version__} was built without CUDA: pip install " in said


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="browser: other systems have one of their own")
def test_without_a_browser(tmp_path: Path) -> None:
    """Where no browser is on PATH it is said what one is for, and which command installs one; $BROWSER is one, too."""
    said = kata("doctor", path=ALONE, BROWSER="").stdout
    (line,) = [line for line in said.splitlines() if "browser" in line]
    assert line.startswith("✗ browser: none was found (JupyterLab, feedback and reports open in one): ")
    assert line.endswith(" install chromium")
    own = tmp_path / "own-browser"
    own.write_text("#!/bin/sh\n")
    own.chmod(0o755)
    assert f"✓ browser: {own}\n" in kata("doctor", path=ALONE, BROWSER=str(own)).stdout


@pytest.mark.slow
def test_with_little_disk(unshare: str, tmp_path: Path) -> None:
    """Where temporary files go to a small disk of their own, that is marked, with what would change it."""
    mount = 'mount -t tmpfs -o size=64m none "$TMPDIR"; exec "$@"'
    said = kata("doctor", before=(unshare, "-U", "-r", "-m", "sh", "-c", mount, "sh"), TMPDIR=str(tmp_path)).stdout
    assert f"✗ disk: only 0.1 GiB free at {tmp_path}, and grading may need 1 GiB: export TMPDIR=" in said
    course = "✓ disk: " if shutil.disk_usage(ROOT).free >= 2**30 else "✗ disk: only "
    assert any(line.startswith(course) and f"free at {ROOT}" in line for line in said.splitlines())


@pytest.mark.slow
def test_in_japanese(tmp_path: Path) -> None:
    """Its own sentences follow --lang and KATA_LANG, what is missing and what is not alike; commands stay as they are."""
    said = kata("doctor", "--lang", "ja", path=ALONE, BROWSER="", packages=packages_but("jupyterlab", tmp_path / "few"))
    assert (
        '✗ jupyterlab がインストールされていません (ノートブックを開きます): pip install "jupyterlab>=' in said.stdout
    )
    assert "✗ ブラウザ: 見つかりません" in said.stdout
    assert "使うレベル: " in said.stdout
    plain = kata("doctor", KATA_LANG="ja").stdout.splitlines()
    own = [line for line in plain if not line.startswith(("✓ torch", "✓ nbgrader", "✓ jupyterlab", "  ✗"))]
    assert [line for line in own if line.isascii()] == []
