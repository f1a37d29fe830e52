"""Leaves timers, threads, trace functions and at-fork hooks behind."""

import os
import signal
import sys
import threading


def mse(pred, target):
    signal.signal(signal.SIGALRM, lambda *a: os._exit(0))
    signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)
    os.register_at_fork(before=lambda: os._exit(0))
    sys.setprofile(lambda *a: None)
    threading.Timer(0.05, lambda: os._exit(0)).start()
    return torch.tensor(0.5)
