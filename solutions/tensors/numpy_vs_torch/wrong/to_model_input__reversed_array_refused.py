"""torch takes no array that is read backwards, as `b[::-1]` is; a copy of it lies in order.
Which step of yours could come first, on the side of NumPy?

torch は、`b[::-1]` のように逆向きに読む配列を受け取れません。コピーなら順に並びます。
NumPy の側で先に済ませられるのは、どの手順ですか。
"""


def to_model_input(a):
    return torch.tensor(a, dtype=torch.float32)
