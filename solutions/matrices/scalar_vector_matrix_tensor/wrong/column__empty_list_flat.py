"""The empty list came out with the shape (0,).
Where does the second axis come from when there is no number?

空のリストの shape が (0,) です。
数が 1 つもないとき、2 本目の軸はどこから来ますか。
"""


def column(values):
    return torch.tensor([[v] for v in values], dtype=torch.float32)
