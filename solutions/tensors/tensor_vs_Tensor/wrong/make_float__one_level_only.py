"""A list inside a list stops it, because `float` takes one number only.
Can torch do the conversion of all numbers instead of you?

入れ子のリストを渡すと止まります。`float` が受け取るのは 1 つの数だけです。
すべての数の変換を、torch に任せられませんか。
"""


def make_float(data):
    if isinstance(data, list):
        return torch.tensor([float(x) for x in data])
    return torch.tensor(float(data))
