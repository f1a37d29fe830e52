"""Runs the table on a device: `python -m behaviours cuda`, in the folder tests/. With --json for programs.

Torch is all it needs, so that it can be run on a machine that has a GPU and nothing else of the kit's.
"""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from behaviours.table import rows, run

device = sys.argv[1]
if device == "practice":
    sys.path.insert(0, str(Path(__file__).parents[2] / "autograder"))
    if TYPE_CHECKING:
        from autograder.worker import practice
    else:  # the package is not needed, nor what it imports
        from worker import practice

    torch.ones(2, requires_grad=True).sum().backward()  # as in a worker where something has been computed already
    practice.install()
torch.backends.cudnn.allow_tf32 = torch.backends.cuda.matmul.allow_tf32 = False  # as where students are graded
found = {f"{row.group}: {row.name}": run(row, device) for row in rows()}
if "--json" in sys.argv:
    print(json.dumps(found))
else:
    print("\n".join(f"{name}: {problem}" for name, problem in found.items() if problem))
    print(f"{len(found)} rows on {device}, {sum(map(bool, found.values()))} not as expected, torch {torch.__version__}")
