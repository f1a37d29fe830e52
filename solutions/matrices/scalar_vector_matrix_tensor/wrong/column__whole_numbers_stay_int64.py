"""Whole numbers came out as int64.
What fixes the dtype, whatever the numbers are?

整数だけのときの dtype が int64 です。
どんな数でも dtype が決まるようにするには、何を指定しますか。
"""


def column(values):
    return torch.tensor(values).reshape(-1, 1)
