"""Looks like everything without a float became int64, bools and empty lists too.
What does torch choose for `[True]` and for `[]` if you leave the dtype out?

float がないものはすべて int64 にしているようです。bool や空のリストもです。
dtype を書かないと、torch は `[True]` と `[]` に何を選びますか。
"""


def has_float(data):
    if isinstance(data, list):
        return any(has_float(item) for item in data)
    return isinstance(data, float)


def make(data):
    dtype = torch.float32 if has_float(data) else torch.int64
    return torch.tensor(data, dtype=dtype)
