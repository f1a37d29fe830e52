"""Carries its inputs out as the reason why a value cannot be used.

row: 35
"""


def mse(pred, target):
    text = "LEAK" + repr(pred.tolist())
    return {text: [text] * 3, (text,): {text}, "shape": torch.empty(0, *[len(text)] * 2)}
