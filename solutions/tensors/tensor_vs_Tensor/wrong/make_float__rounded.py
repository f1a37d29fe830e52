"""Looks like the values were rounded to whole numbers.
Can float32 hold 2.75 as it is?

値が整数に丸められたようです。
float32 は 2.75 をそのまま入れられますか。
"""


def make_float(data):
    t = torch.tensor(data, dtype=torch.float32)
    return t.round()
