"""A bare bool became a number; in a list it stays a bool.
Is `True` a whole number for `isinstance(True, int)`?

bool 1 つだけのときに数になりました。リストの中では bool のままです。
`isinstance(True, int)` にとって、`True` は整数ですか。
"""


def make(data):
    if isinstance(data, int):
        return torch.tensor(data, dtype=torch.int64)
    return torch.tensor(data)
