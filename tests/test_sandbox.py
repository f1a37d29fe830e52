"""The worker and its sandbox, one property a test, each tried by code that runs where student code runs."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from support import ROOT

from autograder import sandbox, wire
from autograder.errors import KataError
from autograder.observation import Observation
from autograder.sandbox import Limits, Worker, choose, why_no_namespaces
from autograder.student import observe

LEVELS = ["namespaces", "process"]

Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def warm() -> Iterator[Callable[[str], Worker]]:
    """One warm worker per level, with small limits."""
    workers: dict[str, Worker] = {}

    def get(level: str) -> Worker:
        if level == "namespaces" and (reason := why_no_namespaces()):
            pytest.skip(f"namespaces: {reason}")
        if level not in workers:
            workers[level] = Worker(level, Limits(seconds=5, memory=400 * 2**20, file_size=2**20, processes=20))  # type: ignore[arg-type]
        return workers[level]

    yield get
    for worker in workers.values():
        worker.close()


def call(worker: Worker, source: str, *args: Any) -> Observation:
    """Run `source` in a fresh child, call its `f`, and end the child."""
    with worker.fork() as sock:
        until = sandbox.deadline(10)
        wire.send(sock, wire.Run("cell", source), until)
        reply = wire.read_reply(sock, until)
        if isinstance(reply, wire.Done):
            wire.send(sock, wire.Call("f", args=args), until)
            reply = wire.read_reply(sock, until)
    worker.clean()
    return observe(reply, "f()", ())


@pytest.fixture
def inside(warm: Callable[[str], Worker]) -> Callable[[str], Observation]:
    """`inside(source)`: call f of `source` at level namespaces."""
    return lambda source: call(warm("namespaces"), source)


def test_no_network(inside: Callable[[str], Observation]) -> None:
    """There is nothing to connect to, not even this machine."""
    found = inside("import socket\ndef f():\n    socket.create_connection(('127.0.0.1', 9), timeout=1)")
    assert "OSError" in found.bases
    assert inside("import socket\ndef f():\n    return [name for _, name in socket.if_nameindex()]").value == ["lo"]


def test_the_repository_is_not_there(inside: Callable[[str], Observation]) -> None:
    """Neither solutions nor graders nor the kit itself can be found, by path or by import."""
    found = inside(
        f"import os, sys\ndef f():\n    paths = [{str(ROOT / 'solutions')!r}, {str(ROOT / 'autograder' / 'graders')!r}]\n"
        "    for folder, _, files in os.walk('/'):\n"
        "        if folder.startswith(('/proc', '/sys')):\n            continue\n"
        "        paths += [os.path.join(folder, f) for f in files if f.startswith(('key.py', 'test_mse', 'engine.py'))"
        " and 'kata' in folder or f == 'mse_by_hand.json']\n"
        "    return [p for p in paths if os.path.exists(p)]"
    )
    assert found.value == []
    found = inside("import autograder\ndef f():\n    import autograder.engine")
    assert "ModuleNotFoundError" in found.bases


def test_the_file_system_is_read_only(inside: Callable[[str], Observation]) -> None:
    """Only the student's own small folder can be written."""
    for place in ("os.path.dirname(torch.__file__)", "'/'", "'/kata'", "os.path.dirname(os.__file__)"):
        found = inside(f"import os, torch\ndef f():\n    open(os.path.join({place}, 'x'), 'w')")
        assert "OSError" in found.bases, place
    assert inside("def f():\n    return open('x', 'w').write('ok')").value == 2


def test_no_variables_but_those_needed(inside: Callable[[str], Observation]) -> None:
    """The environment holds nothing of ours: no secret, no path, no name."""
    os.environ["KATA_SECRET"] = "00"
    try:
        names = inside("import os\ndef f():\n    return sorted(os.environ)").value
    finally:
        del os.environ["KATA_SECRET"]
    allowed = {"HOME", "LANG", "LC_CTYPE", "MKL_NUM_THREADS", "MPLBACKEND", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"}
    assert set(names) <= allowed | {"PATH", "PWD", "TMPDIR", "KMP_INIT_AT_FORK", "KMP_DUPLICATE_LIB_OK"}


def test_nobody_with_no_rights(inside: Callable[[str], Observation]) -> None:
    """uid and gid 65534, no capability, one thread for torch."""
    status = inside("def f():\n    return open('/proc/self/status').read()").value
    assert "Uid:\t65534" in status
    assert "Gid:\t65534" in status
    assert "CapEff:\t0000000000000000" in status
    assert "CapBnd:\t0000000000000000" in status
    assert inside("import torch\ndef f():\n    return torch.get_num_threads()").value == 1


def test_the_worker_is_process_one_and_closed(inside: Callable[[str], Observation]) -> None:
    """The worker is process 1; its memory and descriptors are closed to its children."""
    found = inside(
        "import os\ndef f():\n    return [os.getppid(), sorted(int(p) for p in os.listdir('/proc') if p.isdigit())]"
    )
    parent, processes = found.value
    assert parent == 1
    assert len(processes) == 2
    for attempt in (
        "open('/proc/1/mem', 'r+b')",
        "[os.readlink(f'/proc/1/fd/{n}') for n in os.listdir('/proc/1/fd')]",
        "open('/proc/1/environ').read()",
    ):
        assert "PermissionError" in inside(f"import os\ndef f():\n    return {attempt}").bases, attempt


def test_no_descriptor_but_its_own(inside: Callable[[str], Observation]) -> None:
    """A child holds the null device and its one connection."""
    found = inside(
        "import os\ndef f():\n    return len([fd for fd in range(256) if os.path.exists(f'/proc/self/fd/{fd}')])"
    )
    assert found.value == 4


@pytest.mark.parametrize("level", LEVELS)
def test_nothing_is_left_for_the_next_student(warm: Callable[[str], Worker], level: str) -> None:
    """Files, shared memory and processes of one student are gone when the next one begins."""
    leave = """
import os, time
def f():
    for folder in ('.', '..', '/dev/shm'):
        try:
            open(os.path.join(folder, 'left-by-the-test'), 'w').write('x')
        except OSError:
            pass
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(60)
        os._exit(0)
    return os.getpid()
"""
    look = """
import os
def f():
    found = [folder for folder in ('.', '..', '/dev/shm') if os.path.exists(os.path.join(folder, 'left-by-the-test'))]
    asleep = []
    for pid in filter(str.isdigit, os.listdir('/proc')):
        try:
            parent = int(open(f'/proc/{pid}/stat').read().split(') ')[1].split()[1])
        except OSError:
            continue
        if int(pid) != os.getpid() and parent == os.getppid():
            asleep.append(int(pid))
    return found + asleep
"""
    if level == "process":
        leave = leave.replace(", '/dev/shm'", "")  # nothing is hidden or emptied there at this level
    call(warm(level), leave)
    assert call(warm(level), look).value == []


@pytest.mark.parametrize("level", LEVELS)
def test_memory_is_limited(warm: Callable[[str], Worker], level: str) -> None:
    """More than the limit beyond the warm worker's memory is out_of_memory, in Python and in torch."""
    assert call(warm(level), "def f():\n    return len(bytearray(600 * 2**20))").ending == "out_of_memory"
    torch_hog = "import torch\ndef f():\n    return float(torch.zeros(150 * 2**20).sum())"
    assert call(warm(level), torch_hog).ending == "out_of_memory"
    assert call(warm(level), "def f():\n    return len(bytearray(100 * 2**20))").value == 100 * 2**20


@pytest.mark.parametrize("level", LEVELS)
def test_file_size_is_limited(warm: Callable[[str], Worker], level: str) -> None:
    """A file beyond the limit fails or ends the child; it never fills the disk."""
    flood = "import signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\ndef f():\n    open('x', 'wb').write(b'x' * 2**21)"
    assert "OSError" in call(warm(level), flood).bases


def test_processes_are_limited(inside: Callable[[str], Observation]) -> None:
    """The limit on processes is set; for root the kernel does not enforce it, and the kill after each student does."""
    found = inside("import resource\ndef f():\n    return list(resource.getrlimit(resource.RLIMIT_NPROC))")
    assert found.value == [20, 20]


def test_giant_replies_are_refused(warm: Callable[[str], Worker]) -> None:
    """A value larger than a frame is unusable; nobody allocates it."""
    for source in ("'x' * 2**25", "torch.zeros(1).expand(10**12)", "torch.zeros(2**23)", "[0] * 10**6"):
        found = call(warm("process"), f"import torch\ndef f():\n    return {source}")
        assert found.ending == "unusable_return", source


def test_a_killed_worker_is_replaced(warm: Callable[[str], Worker]) -> None:
    """If something kills the worker, the next student is graded by a new one."""
    worker = Worker("process")
    try:
        assert call(worker, "def f():\n    return 1").value == 1
        os.kill(worker._server.pid, signal.SIGKILL)
        time.sleep(0.2)
        assert call(worker, "def f():\n    return 2").value == 2
    finally:
        worker.close()


def test_where_there_is_no_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without os.fork (Windows) each student gets a process of its own, with the same answers."""
    monkeypatch.delattr(os, "fork")
    worker = Worker("process")
    try:
        assert call(worker, "import torch\ndef f():\n    return torch.ones(2)").value.tolist() == [1, 1]
    finally:
        worker.close()


def test_a_worker_without_torch_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that cannot import torch is a clear error, not a hang."""
    monkeypatch.setattr(sandbox, "_import_path", list)
    worker = Worker("process")
    try:
        with pytest.raises(KataError, match="No module named"):
            worker.fork()
    finally:
        worker.close()


def test_levels_are_chosen_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Grading refuses a level below landlock unless process is asked for in so many words; unknown names are named."""
    monkeypatch.setattr(
        sandbox, "why_no_namespaces", lambda: "bubblewrap is not installed (apt-get install bubblewrap)"
    )
    assert choose("auto") == "process"
    assert choose("process", minimum="landlock") == "process"
    with pytest.raises(KataError, match="apt-get install bubblewrap"):
        choose("auto", minimum="landlock")
    with pytest.raises(KataError, match="unknown isolation 'docker'"):
        choose("docker")


def test_a_missing_bubblewrap_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason names the package and the command."""
    monkeypatch.setattr(sandbox.shutil, "which", lambda name: None)
    why_no_namespaces.cache_clear()
    try:
        assert "apt-get install bubblewrap" in why_no_namespaces()
    finally:
        why_no_namespaces.cache_clear()


def test_a_secret_path_is_not_bound(tmp_path: Path) -> None:
    """Nothing but the Python installation is bound, whatever folder the tests run in."""
    binds = sandbox._bind_python()
    assert not any(str(tmp_path).startswith(path) for path in binds if path not in ("/", "--ro-bind") and len(path) > 1)
