"""Sends arrays whose shapes, dtypes, sizes and devices are lies.

times: 9
"""

import os
import struct

import msgspec
from worker import wire

LIES = [
    {"dtype": "float32", "shape": (10**6, 10**6), "data": b""},
    {"dtype": "float32", "shape": (-1,), "data": b"abcd"},
    {"dtype": "float32", "shape": (), "data": b"abc"},
    {"dtype": "__class__", "shape": (), "data": b"abcd"},
    {"dtype": "qint8", "shape": (4,), "data": b"abcd"},
    {"dtype": "Tensor", "shape": (), "data": b"abcd"},
    {"dtype": "float32", "shape": (2**40, 0), "data": b""},
    {"dtype": "float32", "shape": (1,), "data": b"abcd", "strides": (2**40,), "offset": 2**40},
    {"dtype": "float32", "shape": (), "data": b"abcd", "device": "cuda:99"},
]


def mse(pred, target):
    lie = wire.Array(kind="tensor", **LIES[TURN])
    body = msgspec.msgpack.encode(wire.Returned(lie))
    os.write(3, struct.pack("<Q", len(body)) + body)
    os._exit(0)
