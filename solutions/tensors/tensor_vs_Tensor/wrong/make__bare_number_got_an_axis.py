"""A bare number came out with one axis, as if it were a list of one.
Is `3` the same as `[3]` for torch?

数 1 つだけのときに軸が 1 本できました。要素 1 個のリストと同じ扱いです。
torch にとって、`3` と `[3]` は同じものですか。
"""


def make(data):
    if not isinstance(data, list):
        data = [data]
    return torch.tensor(data)
