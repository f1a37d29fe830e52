"""Answers every call with the largest reply there may be, so that a batch of them is gigabytes."""


def mse(pred, target):
    return "x" * (2**24 - 200)
