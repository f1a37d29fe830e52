"""Looks for a secret in the variables and on the command line of every process it can see.

row: 23
levels: namespaces landlock
"""

import glob
import os


def mse(pred, target):
    texts = [repr(dict(os.environ))]
    for name in ("/proc/self/environ", "/proc/1/environ", *glob.glob("/proc/*/environ"), *glob.glob("/proc/*/cmdline")):
        try:
            texts.append(open(name, errors="replace").read())
        except OSError:
            pass
    if "KATA_SECRET=" in "".join(texts) or "'KATA_SECRET'" in texts[0]:
        raise RuntimeError("STOLEN: the course secret")
    return torch.tensor(0.5)
