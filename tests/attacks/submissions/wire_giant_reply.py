"""Announces a reply of 2**63 bytes."""

import os
import struct
import time


def mse(pred, target):
    os.write(3, struct.pack("<Q", 2**63))
    while True:
        os.write(3, b"x" * 2**20)
