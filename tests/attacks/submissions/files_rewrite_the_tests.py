"""Rewrites, truncates, renames, links to and unlinks files outside its folder.

row: 25
levels: namespaces landlock
"""

import os


def mse(pred, target):
    victim = "CANARY_FOLDER/secret.txt"
    for attempt in (
        lambda: open(victim, "w").write("0"),
        lambda: open(victim, "ab").write(b"0"),
        lambda: os.truncate(victim, 0),
        lambda: os.close(os.open(victim, os.O_RDONLY | os.O_TRUNC)),
        lambda: os.rename(victim, victim + ".old"),
        lambda: os.replace("CANARY_FOLDER/other.txt", victim),
        lambda: os.link(victim, "here"),
        lambda: open("here", "w").write("0"),
        lambda: os.symlink(victim, "there"),
        lambda: open("there", "w").write("0"),
        lambda: os.mkdir("CANARY_FOLDER/new"),
        lambda: os.unlink(victim),
    ):
        try:
            attempt()
        except OSError:
            pass
    return torch.tensor(0.5)
