"""Sends replies that are short on the wire and long in memory, or that would be long if they were shown.

times: 7
"""

import os
import struct

import msgspec
from worker import wire

EMPTY = [wire.Array(kind="tensor", dtype="float32", shape=shape, data=b"") for shape in ((10**9, 0), (2, 10**9, 0))]
EMPTY += [wire.Array(kind="ndarray", dtype="float64", shape=shape, data=b"") for shape in ((2**40, 0), (2**60,) * 10**5)]
MANY = [
    lambda: wire.Sequence("list", (0,) * (15 * 2**20)),
    lambda: wire.Sequence("list", (wire.Sequence("list", ()),) * 500_000),
    lambda: wire.Mapping(tuple((number, None) for number in range(400_000))),
]


def mse(pred, target):
    value = EMPTY[TURN] if TURN < len(EMPTY) else MANY[TURN - len(EMPTY)]()
    body = msgspec.msgpack.encode(wire.Returned(value))
    os.write(3, struct.pack("<Q", len(body)))
    place = 0
    while place < len(body):
        place += os.write(3, body[place : place + 2**20])
    os._exit(0)
