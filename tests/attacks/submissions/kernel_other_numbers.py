"""Makes forbidden calls by their other numbers: those of x32, and those of calls newer than the filter.

levels: namespaces landlock
"""

import ctypes
import platform

X32 = 0x40000000
CALLS = [("fchmodat2", 452), ("map_shadow_stack", 453), ("statmount", 457), ("listmount", 458), ("lsm_set_self_attr", 460)]
CALLS += [("mseal", 462), ("setxattrat", 463), ("removexattrat", 466), ("open_tree_attr", 467), ("file_setattr", 469)]
OLD = {"unshare": 272, "mount": 165, "ptrace": 521, "socket": 41, "execve": 520, "bpf": 321, "chmod": 90, "kill": 62}


def mse(pred, target):
    libc = ctypes.CDLL(None, use_errno=True)
    victim = b"CANARY_PACKAGES/installed.py"
    calls = CALLS + [(name, X32 | number) for name, number in OLD.items()] if platform.machine() == "x86_64" else CALLS
    for name, number in [*calls, ("the last", 2**31 - 1)]:
        done = libc.syscall(ctypes.c_long(number), ctypes.c_long(-100), victim, ctypes.c_long(0o666), ctypes.c_long(0))
        if done >= 0 or ctypes.get_errno() != 38:
            raise RuntimeError(f"STOLEN: {name} {ctypes.get_errno()}")
    return torch.tensor(0.5)
