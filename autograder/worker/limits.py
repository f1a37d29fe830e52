"""What one check may use; the one place where limits are set."""

from __future__ import annotations

from typing import NamedTuple

CELL_LIMITS, PART_LIMITS = 4, 2
"""How many times the seconds of a check all runs of the notebook's cells may take together, and all calls of a part: of
four parts a submission ends after twelve times as much, whatever it does.
"""


class Limits(NamedTuple):
    """What the processes of a student may use in one check, all together: seconds; bytes of memory beyond the warm
    worker's, per file and in all files; how many files, and how many processes and threads. With a `gpu` only memory in
    use counts, since CUDA reserves far more.
    """

    seconds: float = 10.0
    memory: int = 2**30
    file_size: int = 16 * 2**20
    processes: int = 64
    disk: int = 64 * 2**20
    files: int = 10_000
    gpu: bool = False
