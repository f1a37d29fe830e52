"""Leaves a grandchild behind that holds the connection and goes on talking when its parent has died."""

import os
import struct
import time

import msgspec
from worker import wire


def mse(pred, target):
    if os.fork():
        os._exit(0)
    body = msgspec.msgpack.encode(wire.Returned(0.5))
    while True:
        os.write(3, struct.pack("<Q", len(body)) + body)
        time.sleep(0.01)
