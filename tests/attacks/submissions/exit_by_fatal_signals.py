"""Ends by every signal that writes a memory image, after it has asked for an image of everything.

row: 7
times: 2
"""

import ctypes
import faulthandler
import os
import resource
import signal

FATAL = [signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGSYS, signal.SIGQUIT, signal.SIGXCPU]
faulthandler.enable(open(os.devnull, "w"), all_threads=True)


def mse(pred, target):
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # dumpable
    for attempt in (
        lambda: resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)),
        lambda: os.write(os.open("/proc/self/coredump_filter", os.O_WRONLY), b"ff"),
    ):
        try:
            attempt()
        except (OSError, ValueError):
            pass
    for number in FATAL:
        if os.fork() == 0:
            signal.signal(number, signal.SIG_DFL)
            try:
                os.kill(os.getpid(), number)
            finally:
                os._exit(0)
    ctypes.string_at(8) if TURN else ctypes.CFUNCTYPE(None)(16)()
