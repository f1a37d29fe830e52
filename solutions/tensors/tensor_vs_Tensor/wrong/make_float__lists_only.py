"""A bare number stops it: there is nothing to go through in one.
Which argument of `torch.tensor` makes every number float32 at once?

数だけを渡すと止まります。数の中には順に取り出せるものがありません。
`torch.tensor` のどの引数で、すべての数を一度に float32 にできますか。
"""


def make_float(data):
    return torch.tensor([float(x) for x in data])
