"""Goes to files outside through the links of /proc: roots, current folders, descriptors and mapped files of anybody.

levels: namespaces landlock
"""

import glob
import os


def mse(pred, target):
    ways = [way for pid in ("self", "thread-self", *VICTIMS) for way in (f"/proc/{pid}/root", f"/proc/{pid}/cwd")]
    ways += [f"/proc/self/task/{os.getpid()}/root", "/dev/fd/3/..", "/proc/self/fd/3/..", "/proc/1/root/proc/1/root"]
    ways += [f"{way}/../../../../../../.." for way in ways] + [f"/proc/self/cwd/{'../' * 30}"]
    for way in ways:
        for victim in ("CANARY_FOLDER/secret.txt", "ROOT/solutions/losses/mse_by_hand/key.py", "/etc/hostname"):
            for flags in (os.O_RDONLY, os.O_RDWR, os.O_RDONLY | os.O_NOFOLLOW):
                try:
                    os.close(os.open(way + victim, flags))
                    raise RuntimeError(f"STOLEN: {way}{victim}")
                except OSError:
                    pass
    for name in glob.glob("/proc/[0-9]*/map_files/*") + glob.glob("/proc/self/map_files/*"):
        try:
            os.close(os.open(name, os.O_RDWR))
            raise RuntimeError(f"STOLEN: {name}")
        except OSError:
            pass
    return torch.tensor(0.5)
