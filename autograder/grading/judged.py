"""What a check leaves behind: an exception, or the note that a value was right."""

from __future__ import annotations

from contextvars import ContextVar

from ..judging.verdict import Verdict
from ..programs.observation import Observation

compared_values: ContextVar[list[Observation]] = ContextVar("compared_values")
"""The plugin puts a list here before each test; `check` appends to it when a value was right."""


class Unmet(BaseException):
    """A check has found something. No `except Exception` of a grader's swallows it."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.outcome)
        self.verdict = verdict
