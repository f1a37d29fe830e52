"""Names that several test files share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from autograder.record import Record
from autograder.sandbox import why_no_namespaces

ROOT = Path(__file__).parent.parent
SOLUTIONS = ROOT / "solutions"
SETUP = "import torch\nfrom torch import Tensor"
MSE = "losses/mse_by_hand"
RIGHT = """
def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    return ((pred - target) ** 2).mean()
"""

Grade = Callable[..., Record]


def level_here() -> str:
    """The isolation level the tests run at: the strongest this machine has."""
    return "process" if why_no_namespaces() else "namespaces"
