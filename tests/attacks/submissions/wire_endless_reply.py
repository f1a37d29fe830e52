"""Sends one byte a tenth of a second, for ever."""

import os
import struct
import time


def mse(pred, target):
    os.write(3, struct.pack("<Q", 10_000_000))
    while True:
        os.write(3, b"x")
        time.sleep(0.1)
