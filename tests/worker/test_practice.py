"""The practice device, in a process of its own as a student's child is: row by row as CUDA does it, and its version gate."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from behaviours.operators import OPERATORS
from behaviours.table import DISAGREEMENTS, rows
from support import ROOT

from autograder import practice_device
from autograder.errors import KataError
from autograder.worker import practice

ROWS = [f"{row.group}: {row.name}" for row in rows()]
PRELUDE = f"""
import sys
sys.path.insert(0, {str(ROOT / "autograder")!r})
import torch
from worker import practice
"""


def table_on(device: str) -> dict[str, str]:
    """What is wrong with each row on a device, in words; "" where nothing is."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "behaviours", device, "--json"],
        cwd=ROOT / "tests",
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    found: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.fixture(scope="module")
def table() -> dict[str, str]:
    """The table on the practice device."""
    return table_on("practice")


@pytest.mark.parametrize("row", ROWS)
def test_behaviour(table: dict[str, str], row: str) -> None:
    """A row behaves as on the CPU with the results on the device, or fails as on CUDA; what does not is listed, with why."""
    assert bool(table[row]) == (row in DISAGREEMENTS), table[row] or "it behaves now: take it off the list"


def test_the_table_is_long_enough() -> None:
    """At least 90 rows, 79 of them operators, each under a name of its own, and every disagreement is one of them."""
    assert len(set(ROWS)) == len(ROWS) >= 90
    assert len(OPERATORS) >= 79
    assert set(DISAGREEMENTS) <= set(ROWS)


@pytest.mark.slow
def test_rows_can_fail() -> None:
    """On a device without rules the rows about rules fail: `cpu` mixes with `cpu`."""
    found = table_on("cpu")
    mixes = {problem for row, problem in found.items() if row.startswith("mixes: ")}
    assert mixes == {"no error"}
    assert found["refusals: numpy()"] == "no error"


def run(code: str) -> str:
    """What a program prints that may import practice."""
    done = subprocess.run(
        [sys.executable, "-c", PRELUDE + code], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_code_written_for_cuda() -> None:
    """With `as_cuda` a program that says cuda everywhere runs on the practice device."""
    said = run("""
practice.install(as_cuda=True)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
net = torch.nn.Linear(3, 1).to(device)
data, target = torch.ones(4, 3).cuda(), torch.zeros(4, 1, device="cuda:0")
optimizer = torch.optim.Adam(net.parameters(), 0.1)
for _ in range(3):
    optimizer.zero_grad()
    loss = torch.nn.functional.mse_loss(net(data), target)
    loss.backward()
    optimizer.step()
print(loss.device, torch.nn.Linear(2, 2).cuda().weight.device, torch.cuda.device_count())
with torch.device("cuda"):
    print(torch.arange(3).device)
torch.set_default_device("cuda")
print(torch.ones(2).device)
try:
    data + torch.ones(4, 3, device="cpu")
except RuntimeError as error:
    print(error)
""")
    assert said.split("\n")[:3] == ["practice:0 practice:0 1", "practice:0", "practice:0"]
    assert "same device" in said


@pytest.mark.slow
def test_the_device_in_ones_own_python() -> None:
    """`practice_device()` brings it into a notebook or a script, also twice, and makes it another name of cuda later."""
    said = run(
        """
del sys.path[0]
sys.path.insert(0, ROOT)
from autograder import practice_device
practice_device()
print(torch.ones(2).to("practice").device, torch.cuda.is_available())
practice_device(as_cuda=True)
practice_device(as_cuda=True)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print((torch.ones(2, device=device) + torch.ones(2).cuda()).device, torch.cuda.get_device_name())
""".replace("ROOT", repr(str(ROOT)))
    )
    assert said.split("\n")[:2] == ["practice:0 False", "practice:0 practice"]


def test_no_device_in_ones_own_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """With an unknown torch it is said in one sentence."""
    monkeypatch.setattr(practice, "KNOWN", ((9, 0), (9, 1)))
    with pytest.raises(KataError, match="no practice device here: torch .* is not among the versions"):
        practice_device()


@pytest.mark.slow
def test_cuda_by_name_is_refused_otherwise() -> None:
    """Without `as_cuda` a program that asks for CUDA by name is told that there is none."""
    said = run("""
practice.install()
for attempt in (lambda: torch.ones(2).cuda(), lambda: torch.ones(2, device="cuda"), lambda: torch.ones(2).to("cuda")):
    try:
        attempt()
    except (AssertionError, RuntimeError) as error:
        print("CUDA" in str(error) or "NVIDIA" in str(error), torch.cuda.is_available())
""")
    assert said.split("\n")[:3] == ["True False"] * 3


@pytest.mark.slow
def test_installing_loads_nothing_large() -> None:
    """The device comes without torch's compiler and without its distributed tensors, which take half a second."""
    said = run("""
before = set(sys.modules)
practice.install()
x = torch.ones(3).to("practice")
(x + x).sum().item()
print(sorted(name for name in set(sys.modules) - before if name.startswith(("torch._dynamo", "torch.distributed.tensor", "sympy"))))
import torch.distributed.tensor
print(torch.distributed.tensor.DTensor.__module__)
""")
    assert said.split("\n")[:2] == ["[]", "torch.distributed.tensor"]


@pytest.mark.parametrize("version", ["2.10.1", "1.13.0+cpu", "2.15.0", "3.0.0a0+git1234"])
def test_unknown_versions_are_refused(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    """Below 2.11, and from the first version on that nobody has tried, there is no practice device, and it is said why."""
    monkeypatch.setattr("torch.__version__", version)
    assert version in practice.why_not()
    assert "2.11" in practice.why_not()


@pytest.mark.parametrize("version", ["2.11.0", "2.12.1+cu130", "2.13.0+cpu", "2.14.1+cu130"])
def test_known_versions(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    """From 2.11 on it is there."""
    monkeypatch.setattr("torch.__version__", version)
    assert practice.why_not() == ""
