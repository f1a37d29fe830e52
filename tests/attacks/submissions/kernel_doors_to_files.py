"""Asks the kernel for other files than its own: mounts by the old and the new calls, another root, files by handles.

levels: namespaces landlock
"""

import ctypes
import os
import platform

X86 = {"mount": 165, "umount2": 166, "pivot_root": 155, "chroot": 161, "swapon": 167, "acct": 163, "quotactl": 179}
X86 |= {"name_to_handle_at": 303, "open_by_handle_at": 304, "fanotify_init": 300}
ARM = {"mount": 40, "umount2": 39, "pivot_root": 41, "chroot": 51, "swapon": 224, "acct": 89, "quotactl": 60}
ARM |= {"name_to_handle_at": 264, "open_by_handle_at": 265, "fanotify_init": 262}
BOTH = {"open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432, "fspick": 433, "mount_setattr": 442}


def mse(pred, target):
    libc = ctypes.CDLL(None, use_errno=True)
    here, kind = os.fsencode(os.getcwd()), b"tmpfs"
    for name, number in (BOTH | (X86 if platform.machine() == "x86_64" else ARM)).items():
        for first in (here, kind, ctypes.c_long(-100)):
            if libc.syscall(number, first, here, kind, ctypes.c_long(0), ctypes.c_long(0)) >= 0:
                raise RuntimeError(f"STOLEN: {name}")
            if ctypes.get_errno() != 1:
                raise RuntimeError(f"STOLEN: {name} {ctypes.get_errno()}")
    return torch.tensor(0.5)
