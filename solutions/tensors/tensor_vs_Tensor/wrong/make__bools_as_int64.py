"""Looks like bools became numbers: True came out as 1.
Is a bool a whole number for `isinstance`, and for torch?

bool が数になったようです。True が 1 になりました。
`isinstance` にとって bool は整数ですか。torch にとってはどうですか。
"""


def make(data):
    t = torch.tensor(data)
    if not t.is_floating_point():
        t = t.to(torch.int64)
    return t
