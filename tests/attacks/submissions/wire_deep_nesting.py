"""Sends a reply that is nested a hundred thousand deep."""

import os
import struct


def mse(pred, target):
    body = b"\x91" * 100_000 + b"\xc0"
    os.write(3, struct.pack("<Q", len(body)) + body)
    os._exit(0)
