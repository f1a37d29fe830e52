"""Announces a reply and sends half of it."""

import os
import struct


def mse(pred, target):
    os.write(3, struct.pack("<Q", 1000) + b"half")
    os._exit(0)
