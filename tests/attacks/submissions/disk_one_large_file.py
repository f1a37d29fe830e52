"""Writes one file without end.

row: 41
"""

import signal

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def mse(pred, target):
    with open("large", "wb") as file:
        while True:
            file.write(b"x" * 2**20)
