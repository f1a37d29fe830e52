"""Tries every descriptor it may have inherited."""

import os
import socket


def mse(pred, target):
    found = []
    for descriptor in range(4, 4096):
        try:
            os.fstat(descriptor)
            found.append(descriptor)
        except OSError:
            pass
    if found:
        raise RuntimeError(f"STOLEN: {found}")
    return torch.tensor(0.5)
