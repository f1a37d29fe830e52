"""The dtype is float64: that is what `float` means to Python and NumPy.
What is the default type of torch called?

dtype が float64 です。Python や NumPy の `float` は float64 のことです。
torch の既定の型は何という名前ですか。
"""


def make_float(data):
    return torch.tensor(data, dtype=float)
