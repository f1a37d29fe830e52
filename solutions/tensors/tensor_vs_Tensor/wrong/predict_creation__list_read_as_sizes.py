"""A list is data for both names: the shape says how many numbers it holds, not which.
How many axes does `[1, 2]` have, and how long are they?

リストは、どちらの名前にとってもデータです。shape はその中身ではなく、数がいくつあるかを表します。
`[1, 2]` の軸は何本で、長さはいくつですか。
"""


def predict_creation():
    function = {
        "torch.tensor(3)": ((), "int64"),
        "torch.tensor(2, 3)": "TypeError",
        "torch.tensor([1, 2])": ((1, 2), "int64"),
        "torch.tensor([1.5])": ((1,), "float32"),
    }
    of_class = {
        "torch.Tensor(3)": ((3,), "float32"),
        "torch.Tensor(2, 3)": ((2, 3), "float32"),
        "torch.Tensor([1, 2])": ((1, 2), "float32"),
        "torch.Tensor([[0, 1, 2]])": ((0, 1, 2), "float32"),
        "torch.Tensor([True, False])": ((2,), "float32"),
        "torch.Tensor(3.0)": "TypeError",
    }
    return {**function, **of_class}
