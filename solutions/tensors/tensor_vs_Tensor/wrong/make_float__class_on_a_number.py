"""A bare number is read as a size.
How could a number be marked as data?

数だけを渡すとサイズと読まれます。
その数がデータであることを、どうすれば伝えられますか。
"""


def make_float(data):
    # capital T is always float32
    return torch.Tensor(data)
