"""Makes shared memory and queues that would outlive it.

levels: namespaces landlock
"""

import ctypes


def mse(pred, target):
    libc = ctypes.CDLL(None)
    if (
        libc.shmget(4242, ctypes.c_size_t(4096), 0o1666) >= 0
        or libc.msgget(4242, 0o1666) >= 0
        or libc.semget(4242, 1, 0o1666) >= 0
    ):
        raise RuntimeError("STOLEN: it would last")
    return torch.tensor(0.5)
