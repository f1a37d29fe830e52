"""Asks for far more memory than there is.

row: 39
"""


def mse(pred, target):
    return torch.tensor(float(len(bytearray(6 * 2**30))))
