"""Makes children in namespaces of their own, in which they would have every capability: by clone and clone3.

levels: namespaces landlock
"""

import ctypes
import os
import platform
import struct

CLONE = 56 if platform.machine() == "x86_64" else 220
FLAGS = [0x10000000, 0x20000000, 0x00020000, 0x08000000, 0x40000000, 0x04000000, 0x02000000]


def mse(pred, target):
    libc = ctypes.CDLL(None, use_errno=True)
    none = [ctypes.c_long(0)] * 4
    for flag in [*FLAGS, 0x80 | 0x10000000]:
        pid = libc.syscall(CLONE, ctypes.c_long(flag | 17), *none)
        if pid == 0:
            os._exit(0)
        if pid > 0:
            raise RuntimeError(f"STOLEN: clone {flag:#x}")
        arguments = struct.pack("8Q", flag, 0, 0, 0, 17, 0, 0, 0)
        pid = libc.syscall(435, arguments, ctypes.c_long(64))
        if pid == 0:
            os._exit(0)
        if pid > 0 or ctypes.get_errno() != 38:
            raise RuntimeError(f"STOLEN: clone3 {flag:#x}")
    return torch.tensor(0.5)
