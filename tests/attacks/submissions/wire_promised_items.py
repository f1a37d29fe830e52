"""Sends short replies that promise lists of sixty million items, for which a decoder may make room at once.

times: 6
"""

import os
import struct

BIG = struct.pack(">I", 2**26)
HEAD = b"\x82\xa2is\xa8returned\xa5value"
SEQUENCE = HEAD + b"\x83\xa2is\xa8sequence\xa4kind\xa4list\xa5items\xdd" + BIG
BODIES = [
    SEQUENCE,
    HEAD + b"\x82\xa2is\xa7mapping\xa5items\xdd" + BIG,
    HEAD + b"\x84\xa2is\xa5array\xa4kind\xa6tensor\xa5dtype\xa7float32\xa5shape\xdd" + BIG,
    b"\x83\xa2is\xa8returned\xa5value\xc0\xa3ops\xdd" + BIG,
    b"\x82\xa2is\xa4done\xa8settings\xdd" + BIG,
    b"\xdf" + BIG + b"\xa2is\xa8returned",
]


def mse(pred, target):
    body = BODIES[TURN]
    os.write(3, struct.pack("<Q", len(body)) + body)
    os._exit(0)
