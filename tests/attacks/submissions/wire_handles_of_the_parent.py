"""Answers with handles that name objects it never made."""

import msgspec
import os
import struct
from worker import wire


def mse(pred, target):
    body = msgspec.msgpack.encode(wire.Returned(wire.Handle(10**9, "<b>LEAK</b>" * 1000)))
    os.write(3, struct.pack("<Q", len(body)) + body)
    os._exit(0)
