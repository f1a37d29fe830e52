"""A bare number came out with one axis, as if it were a list of one.
How do you get the one number out of a list again?

数 1 つだけのときに軸が 1 本できました。要素 1 個のリストと同じ扱いです。
リストに入れた 1 つの数は、どうすればまた取り出せますか。
"""


def make_float(data):
    if isinstance(data, list):
        return torch.Tensor(data)
    return torch.Tensor([data])
