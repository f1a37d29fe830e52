"""Changes rights, owners, times and attributes of files it may not even open.

levels: namespaces landlock
"""

import os


def mse(pred, target):
    victim = "CANARY_FOLDER/secret.txt"
    for attempt in (
        lambda: os.chmod(victim, 0o000),
        lambda: os.chmod("CANARY_FOLDER", 0o777),
        lambda: os.chown(victim, 12345, 12345),
        lambda: os.utime(victim, (1, 1)),
        lambda: os.setxattr(victim, "user.kata", b"1"),
    ):
        try:
            attempt()
        except OSError:
            pass
    return torch.tensor(0.5)
