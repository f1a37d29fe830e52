"""Carries its inputs out in the text, the type and the arguments of exceptions.

row: 35
"""


def mse(pred, target):
    text = "LEAK" + "_".join(f"{x:.3f}" for x in pred.detach().flatten().tolist())
    raise type(text, (ValueError,), {})(text, pred, target)
