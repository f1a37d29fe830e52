"""Reports exceptions of every type at once, from lines and cells that there are not, in texts that format and escape.

times: 8
"""

import os
import struct

import msgspec
from worker import wire

BIG = 2**63 - 1
TEXT = "{0}{x!r}%s%(x)d \x1b[31m\x00\u202e$\\href{javascript:window.harm=1}{x}$ Expected all tensors to be on the same device"
LIES = [
    {"line": BIG, "cell": "cell 2", "code": TEXT, "own": True},
    {"line": -BIG, "cell": "../../../etc/passwd", "function": TEXT * 100},
    {"lives": ((TEXT, "practice:0"), ("", ""), (TEXT, TEXT)) * 100, "text": "same device" * 10**5},
    {"changed": ((BIG, TEXT * 1000),), "ops": (TEXT,) * 1000},
    {"type": "", "bases": ()},
    {"type": "KeyError", "text": "'" + "[" * 2000, "code": "(" * 200},
    {"type": "SyntaxError", "text": "invalid syntax", "code": "x = (" + "\\" * 150, "line": 1, "cell": "cell 2"},
    {"type": "RecursionError", "bases": ("MemoryError", "OutOfMemoryError", "RuntimeError"), "text": "can't allocate memory"},
]


def mse(pred, target):
    lie = {"type": TEXT, "bases": ("SystemExit", "Exception") * 1000, "text": TEXT} | LIES[TURN]
    body = msgspec.msgpack.encode(wire.Raised(**lie))
    os.write(3, struct.pack("<Q", len(body)) + body)
    os._exit(0)
