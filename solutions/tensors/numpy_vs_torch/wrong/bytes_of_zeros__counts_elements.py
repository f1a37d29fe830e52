"""Looks like the number of elements, not of bytes.
How many bytes does one element take?

バイト数ではなく、要素の個数のようです。
要素 1 個は何バイトですか。
"""


def bytes_of_zeros(shape, library):
    if library == "numpy":
        return np.zeros(shape).size
    if library == "torch":
        return torch.zeros(shape).numel()
    raise ValueError(f"{library} is neither numpy nor torch")
