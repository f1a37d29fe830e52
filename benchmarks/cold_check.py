"""`kata check` of one exercise, cold, against `python -c "import torch"`: medians and their ratio.
Run: python benchmarks/cold_check.py [runs]
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXERCISE = "losses/mse_by_hand"


def seconds(*command: str) -> float:
    """How long a command takes."""
    started = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    """Alternate the two commands, so that both meet the same noise."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    kata = str(Path(sys.executable).parent / "kata")
    source = str(ROOT / "build" / "source")  # the reference, so that every check runs
    seconds(kata, "build")
    pairs = [
        (
            seconds(sys.executable, "-c", "import torch"),
            seconds(kata, "check", EXERCISE, "--submission", source, "--lang", "en"),
        )
        for _ in range(runs)
    ]
    torch, check = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(b / a for a, b in pairs)
    print(f"import torch {torch:.2f} s, kata check {EXERCISE} {check:.2f} s, ratio {ratio:.2f} (medians of {runs})")


if __name__ == "__main__":
    main()
