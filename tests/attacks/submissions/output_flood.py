"""Prints two hundred million characters.

row: 41
"""

import os
import sys


def mse(pred, target):
    print("x" * 200_000_000)
    sys.stderr.write("x" * 200_000_000)
    os.write(1, b"x" * 100_000_000)
    return torch.tensor(0.5)
