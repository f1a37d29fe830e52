"""Sends messages that two readers of msgpack may read in two ways: double keys, surrogates, floats for integers, more behind.

times: 16
"""

import os
import struct

GOOD = b"\x82\xa2is\xa8returned\xa5value\xca\x40\x40\x00\x00"  # 3.0
BODIES = [
    b"",
    GOOD + b"\xc0",
    GOOD * 2,
    b"\x84\xa2is\xa8returned\xa5value\xc0\xa2is\xa6raised\xa5value\x00",
    b"\x83\xa5value\xca\x40\x40\x00\x00\xa2is\xa8returned\xa6unused\xc0",
    b"\x82\xa2is\xa8returned\xa5value\xa3\xed\xa0\x80",  # a surrogate
    b"\x82\xa2is\xa8returned\xa5value\xa2\xc0\x80",  # a zero in two bytes
    b"\x82\xa2is\xa8returned\xa5value\xc4\x01x",
    b"\x82\xa2is\xa4call\xa6target\xa3mse",
    b"\x82\xa2is\xa6define\xa6source\xa11",
    b"\x92\xa8returned\xca\x40\x40\x00\x00",
    b"\x83\xa2is\xa8returned\xa5value\xc0\xa6shares\x91\xcb\x7f\xf8\x00\x00\x00\x00\x00\x00",  # a nan
    b"\x83\xa2is\xa8returned\xa5value\xc0\xa6shares\x91\xcf\xff\xff\xff\xff\xff\xff\xff\xff",  # 2**64 - 1
    b"\x82\xa2is\xa8returned\xa5value\xd6\xff\x00\x00\x00\x00",  # a date
    b"\x82\xc4\x02is\xa8returned\xa5value\xc0",
    b"\x82\x01\xa8returned\xc0\xc0",
]


def mse(pred, target):
    body = BODIES[TURN]
    os.write(3, struct.pack("<Q", len(body)) + body)
    os._exit(0)
