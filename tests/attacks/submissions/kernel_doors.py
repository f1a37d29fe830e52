"""Asks the kernel for what no exercise needs: namespaces, tracing, io_uring, keys, bpf, performance counters.

levels: namespaces landlock
"""

import ctypes
import platform

X86 = {"unshare": 272, "io_uring_setup": 425, "bpf": 321, "perf_event_open": 298, "userfaultfd": 323, "add_key": 248}
ARM = {"unshare": 97, "io_uring_setup": 425, "bpf": 280, "perf_event_open": 241, "userfaultfd": 282, "add_key": 217}


def mse(pred, target):
    libc = ctypes.CDLL(None, use_errno=True)
    buffer = ctypes.create_string_buffer(256)
    for name, number in (X86 if platform.machine() == "x86_64" else ARM).items():
        first = ctypes.c_long(0x10000000) if name == "unshare" else buffer if name != "bpf" else ctypes.c_long(0)
        libc.syscall(ctypes.c_long(number), first, buffer, ctypes.c_long(120), ctypes.c_long(0), ctypes.c_long(0))
        if ctypes.get_errno() != 1:
            raise RuntimeError(f"STOLEN: {name} {ctypes.get_errno()}")
        ctypes.set_errno(0)
    return torch.tensor(0.5)
