"""A bare whole number stayed int64.
Who chooses the dtype of a bare number here?

整数 1 つだけのときは int64 のままです。
ここで、数 1 つだけのときの dtype を決めるのは何ですか。
"""


def make_float(data):
    if isinstance(data, list):
        return torch.Tensor(data)
    return torch.tensor(data)
