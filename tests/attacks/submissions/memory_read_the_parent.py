"""Reads and writes the memory of its parent and of the grading process.

row: 45
levels: namespaces landlock
"""

import ctypes
import glob
import os


def mse(pred, target):
    for pid in VICTIMS:
        for flags in (os.O_RDWR, os.O_RDONLY):
            try:
                descriptor = os.open(f"/proc/{pid}/mem", flags)
                raise RuntimeError(f"STOLEN: the memory of {descriptor} is open")
            except OSError:
                pass
        buffer = ctypes.create_string_buffer(8)
        libc = ctypes.CDLL(None)
        if libc.ptrace(16, pid, 0, 0) == 0:
            raise RuntimeError("STOLEN: traced")
    for name in [name for pid in VICTIMS for name in glob.glob(f"/proc/{pid}/fd/*")]:
        try:
            os.open(name, os.O_RDWR)
            raise RuntimeError("STOLEN: a descriptor")
        except OSError:
            pass
    return torch.tensor(0.5)
