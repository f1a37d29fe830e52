"""Holds up whoever writes to installed files, by leases on them, and watches what others do with them.

levels: namespaces landlock
"""

import ctypes
import fcntl
import os

NOTIFY = 0x8000003F
INOTIFY_INIT, FANOTIFY_MARK = 294, 301


def mse(pred, target):
    for name in ("CANARY_PACKAGES", "CANARY_PACKAGES/installed.py", torch.__file__, os.path.dirname(torch.__file__)):
        try:
            descriptor = os.open(name, os.O_RDONLY)
        except OSError:
            continue
        for what, command, argument in (
            ("lease", fcntl.F_SETLEASE, fcntl.F_RDLCK),
            ("lease", fcntl.F_SETLEASE, fcntl.F_WRLCK),
            ("watch", fcntl.F_NOTIFY, NOTIFY - 2**32),
        ):
            try:
                fcntl.fcntl(descriptor, command, argument)
            except OSError:
                continue
            raise RuntimeError(f"STOLEN: a {what} of {name}")
    return torch.tensor(0.5)
