"""Hostile replies by the thousand, through all of the grading process; `--replies N` for another number of them.

A failure names the seed and the replies: `pytest tests/worker/test_wire_fuzz.py --replies 1 --fuzz-seed SEED` makes that
case again.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import count
from pathlib import Path

import msgspec
import pytest
from support import COURSE, SOLUTIONS
from worker import wire_fuzzer
from worker.wire_fuzzer import Case, Hostile, StandIn, Told

from autograder.grading.found import Settings
from autograder.grading.session import run
from autograder.judging.phrases import TOO_LARGE
from autograder.record import OUTCOMES, Record, Text
from autograder.reports.html import part_html, remarks_html
from autograder.reports.terminal import record_lines
from autograder.submission import Submission
from autograder.worker.limits import Limits

pytestmark = pytest.mark.hostile

LIMITS = Limits(seconds=0.5)
"""A student who falls silent is waited for as long as this."""

MOST_MEMORY = 500 * 2**20
"""Bytes by which the grading process may grow, however many replies it gets."""

MOST_MAPPED = 4 * 2**30
"""Bytes of memory that it may ask for beyond what it has: a small reply must not become a large value."""

MOST_SECONDS = 1.0
"""Of its processor's time, for a reply and all that is made of it."""

MOST_LIES = 5
"""How many replies are printed of a failure: the last are those that matter."""


@dataclass
class Watch:
    """What the students of a worker lie, what their records say, and what is wrong with that."""

    worker: StandIn
    replies: int
    """How many hostile ones to send."""
    complaints: list[str] = field(default_factory=list)
    endings: dict[str, int] = field(default_factory=dict)
    sent: int = 0
    slowest: float = 0.0
    _began: float = 0.0

    def submissions(self, first: int) -> Iterator[Submission]:
        """One for each case, until enough hostile replies were sent."""
        for seed in count(first):
            if self.sent >= self.replies:
                return
            case = wire_fuzzer.make(seed)
            self.worker.told = Told(case)
            self._began = time.thread_time()
            yield case.program

    def emit(self, record: Record) -> None:
        """Look at the record of the case that was begun last."""
        told = self.worker.told
        found = list(wrong_with(record))
        each = (time.thread_time() - self._began) / max(1, len(told.lies))
        self.slowest = max(self.slowest, each)
        if each > MOST_SECONDS:
            found.append(f"{each:.1f} s for a reply")
        self.sent += len(told.lies)
        for check in record.checks:
            self.endings[check.outcome] = self.endings.get(check.outcome, 0) + 1
        if found:
            self.complaints.append("\n".join([f"{told.case}:", *dict.fromkeys(found), *told.lies[-MOST_LIES:]]))


def wrong_with(record: Record) -> Iterator[str]:
    """What a record should not hold, or not look like."""
    if not 0 <= record.score <= record.max_score:
        yield f"its score is {record.score}"
    for check in record.checks:
        if check.outcome not in OUTCOMES or check.outcome == "grader_error" or TOO_LARGE in check.finding.said:
            yield f"{check.id} is a {check.outcome}: {check.message.en}"
        if check.outcome != "passed" or check.finding:
            yield from unclear(check.message)
    if msgspec.json.decode(msgspec.json.encode(record), type=Record) != record:
        yield "it is another after the way to a file"
    for lang in ("en", "ja"):
        lines = record_lines(record, lang, Text("title", "題"), {})
        pieces = [part_html(record, part, lang) for part in record.parts]
        page = "\n".join([*pieces, remarks_html(record.remarks, lang)])
        for line in (*lines, *page.split("\n")):
            if not printable(line):
                yield f"not to be printed: {line!r:.300}"
        yield from strange_markup(page)


def unclear(text: Text) -> Iterator[str]:
    """What makes a message hard to read, or dangerous."""
    for said in (text.en, text.ja):
        if not said.strip() or len(said) > 1500 or len(said.split("\n")) > 6:
            yield f"not six clear lines: {said!r:.1500}"
        if not all(map(printable, said.split("\n"))):
            yield f"not to be printed: {said!r:.1500}"
    if text.ja.isascii():
        yield f"no Japanese: {text.ja!r:.300}"


def printable(line: str) -> bool:
    """Whether nothing in it moves a cursor, turns the direction of writing, or is no character."""
    return line.replace("\N{IDEOGRAPHIC SPACE}", "").isprintable()


class Tags(HTMLParser):
    """The elements of a page, and those that are not closed in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.seen, self.open, self.crossed = set[str](), list[str](), False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Note one that begins."""
        self.seen.add(tag)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note one that ends."""
        self.crossed |= not self.open or self.open.pop() != tag


def strange_markup(page: str) -> Iterator[str]:
    """Elements that only a student can have written, and such as do not close."""
    tags = Tags()
    tags.feed(page)
    if tags.seen - {"div", "span", "code"} or tags.open or tags.crossed:
        yield f"strange markup: {sorted(tags.seen)}, open {tags.open}"


def peak() -> int:
    """The most memory this process has had, in bytes."""
    import resource  # Windows has none, and no box for this test either

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


@contextmanager
def bounded_memory() -> Iterator[None]:
    """In here a reply that would fill the machine's memory is a MemoryError, which has a seed."""
    import resource

    pages = int(Path("/proc/self/statm").read_text().split()[5])
    old = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (pages * resource.getpagesize() + MOST_MAPPED, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, old)


@pytest.fixture(scope="module")
def worker() -> Iterator[StandIn]:
    """A worker whose students lie."""
    worker = StandIn(LIMITS)
    yield worker
    worker.close()


def graded(worker: StandIn, first: int, replies: int) -> Watch:
    """So many hostile replies, and a few more, on their way to records."""
    watch = Watch(worker, replies)
    run(watch.submissions(first), Settings(), worker, watch.emit, SOLUTIONS, list(wire_fuzzer.EXERCISES), course=COURSE)
    return watch


def test_the_same_seed_makes_the_same_reply() -> None:
    """So a failure can be looked at again, whatever ran before it."""

    def lies(case: Case) -> list[tuple[str, Hostile]]:
        honest = wire_fuzzer.packed(wire_fuzzer.corpus()[case.seed % 40])
        return [case.hostile(number, honest) for number in range(10)]

    cases = [wire_fuzzer.make(seed) for seed in range(100)]
    first = list(map(lies, cases))
    assert [wire_fuzzer.make(seed) for seed in range(100)] == cases
    assert list(map(lies, reversed(cases))) == first[::-1]
    assert {wire_fuzzer.make(seed).kind for seed in range(1000)} == set(wire_fuzzer.KINDS)


@pytest.mark.slow
@pytest.mark.filterwarnings("default:invalid value encountered in cast")  # numpy's words, no fault: a signalling nan
@pytest.mark.filterwarnings("default:Casting complex values to real")
def test_hostile_replies(worker: StandIn, pytestconfig: pytest.Config) -> None:
    """Whatever a student's process answers, each check has one clear outcome, soon, and in bounded memory."""
    first, replies = pytestconfig.getoption("fuzz_seed"), pytestconfig.getoption("replies")
    graded(worker, first, 1)  # what is loaded for the first one is no growth
    before, started = peak(), time.monotonic()
    try:
        with bounded_memory():
            watch = graded(worker, first, replies)
    except BaseException:
        print(f"the replies stopped at {worker.told.case}", *worker.told.lies[-MOST_LIES:], sep="\n")
        raise
    growth, seconds = peak() - before, time.monotonic() - started
    print(f"{watch.sent} replies, {seconds:.0f} s, the slowest {watch.slowest:.2f} s, {growth / 2**20:.0f} MB")
    print(watch.endings)
    if watch.complaints:
        pytest.fail("\n".join(watch.complaints[:20]), pytrace=False)
    assert growth < MOST_MEMORY
