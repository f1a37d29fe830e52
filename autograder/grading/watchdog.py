"""Bounds what the grading process itself spends on one submission: reading its code, comparing, wording messages."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread, get_ident

MOST_SECONDS = 20.0
"""Processor time that a submission may take outside the student's process; usual are 20 ms."""

SOON, AGAIN = 0.05, 1.0


class TooMuch(BaseException):
    """A submission has taken more than that. No `except Exception` swallows it."""


@contextmanager
def bounded() -> Iterator[None]:
    """Raise TooMuch in here once this thread has computed for MOST_SECONDS; waiting for a student's process is free.

    It is raised between two steps of Python's, so what is one long step goes on to its end.
    """
    if not hasattr(time, "pthread_getcpuclockid"):  # on Windows and macOS
        yield
        return
    me, over, turn = get_ident(), Event(), Lock()
    clock = time.pthread_getcpuclockid(me)
    last = time.clock_gettime(clock) + MOST_SECONDS

    def watch() -> None:
        left = MOST_SECONDS
        while not over.wait(max(left, SOON)):
            left = last - time.clock_gettime(clock)
            with turn:
                if left <= 0 and not over.is_set():
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(me), ctypes.py_object(TooMuch))
                    left = AGAIN  # where Python has to ignore it, as in a destructor, it is lost

    Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        try:
            over.set()
        finally:
            over.set()  # should it be raised right here
        with turn:  # one that is being raised now is raised in here, too
            pass
