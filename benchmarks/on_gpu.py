"""Every program of every exercise on a real GPU, beside the CPU: the same verdicts, and what they cost.

    python benchmarks/on_gpu.py [unit/exercise ...]

It needs a GPU and isolation `process`, the only level that lets one through, and neither nbgrader nor a build: what
`kata verify --device cuda` says of the programs themselves, and a table of seconds.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import msgspec
import torch

from autograder.authoring.crew import crew
from autograder.authoring.graded import graded
from autograder.authoring.programs import PUBLISHED_SECRET, is_writing, programs_of
from autograder.authoring.proofs import elsewhere, judge
from autograder.authoring.verify import chosen
from autograder.course import Course
from autograder.grading.found import Settings
from autograder.sandbox.devices import choose
from autograder.sandbox.process import Worker
from autograder.worker.limits import Limits

course = Course(Path(__file__).parents[1])
sources = chosen(course, sys.argv[1:], changed=False)
second = "cuda" if torch.cuda.is_available() else "practice"
print(torch.cuda.get_device_name() if second == "cuda" else "no GPU: practice", "torch", torch.__version__)
print("| exercise | programs | same record | CPU, s | GPU, s |\n|---|---|---|---|---|")
with Worker("process", Limits(gpu=True), for_class=True) as first, crew(first) as workers:
    problems: list[str] = []
    for source in sources:
        programs, records, seconds = [one for one in programs_of(source) if not is_writing(one)], [], []
        for device in ("cpu", second):
            started = time.perf_counter()
            records.append(graded([source], programs, Settings(choose(device), PUBLISHED_SECRET), workers))
            seconds.append(time.perf_counter() - started)
        pairs = list(zip(*records, strict=True))
        same = sum(msgspec.structs.replace(there, device=here.device) == here for here, there in pairs)
        print(f"| {source.id} | {len(programs)} | {same} | {seconds[0]:.1f} | {seconds[1]:.1f} |", flush=True)
        for here, there in pairs:
            problems += [*judge(here), *elsewhere(here, there)]
print("".join(f"{problem}\n" for problem in problems), end="")
print(f"{len(sources)} exercises, {len(problems)} problems")
