"""Carries its inputs out through prints, warnings, logging and names of what it returns.

row: 35
"""

import logging
import sys
import warnings


def mse(pred, target):
    text = "LEAK" + repr(pred.tolist())
    print(text)
    print(text, file=sys.stderr)
    warnings.warn(text)
    logging.error(text)
    with open("CANARY_FOLDER/LEAK" if pred is None else "LEAK", "w") as file:
        file.write(text)
    return type(text, (), {"__repr__": lambda self: text})()
