"""The values lost their decimals on the way.
Which dtypes do they have, one after another?

途中で小数部分が失われています。
値の dtype は、順に何になりますか。
"""


def make_float(data):
    whole = torch.tensor(data, dtype=torch.int64)
    as_float = whole.float()
    return as_float
