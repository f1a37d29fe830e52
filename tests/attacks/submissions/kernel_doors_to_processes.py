"""Asks the kernel for the memory, descriptors and namespaces of its parent, by every call that gives them.

levels: namespaces landlock
"""

import ctypes
import os
import platform

X86 = {"process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312, "setns": 308, "move_pages": 279, "migrate_pages": 256}
ARM = {"process_vm_readv": 270, "process_vm_writev": 271, "kcmp": 272, "setns": 268, "move_pages": 239, "migrate_pages": 238}
BOTH = {"pidfd_open": 434, "pidfd_getfd": 438, "pidfd_send_signal": 424, "process_madvise": 440, "process_mrelease": 448}


def mse(pred, target):
    libc = ctypes.CDLL(None, use_errno=True)
    word = ctypes.create_string_buffer(64)
    for victim in VICTIMS | {os.getpid()}:
        for name, number in (BOTH | (X86 if platform.machine() == "x86_64" else ARM)).items():
            second = ctypes.c_long(0) if name == "pidfd_open" else word
            if libc.syscall(number, victim, second, ctypes.c_long(1), word, ctypes.c_long(1), ctypes.c_long(0)) >= 0:
                raise RuntimeError(f"STOLEN: {name} of {victim}")
            if ctypes.get_errno() != 1:
                raise RuntimeError(f"STOLEN: {name} {ctypes.get_errno()}")
    if libc.ptrace(0, 0, 0, 0) == 0 or libc.personality(0x0040000) >= 0:
        raise RuntimeError("STOLEN: traced by its parent, or without random addresses")
    return torch.tensor(0.5)
