"""Looks like 8 bytes a number for both; torch chooses another dtype for its zeros.
What does `torch.zeros(3).dtype` say?

どちらも、数 1 つを 8 バイトとしているようです。torch がゼロに選ぶ dtype は違います。
`torch.zeros(3).dtype` は何ですか。
"""


def bytes_of_zeros(shape, library):
    if library not in ("numpy", "torch"):
        raise ValueError(library)
    return np.zeros(shape).nbytes
