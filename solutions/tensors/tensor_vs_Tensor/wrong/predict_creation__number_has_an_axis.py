"""Looks like 3 was taken for a list of one number: `(1,)` is the shape of `[3]`.
How many pairs of brackets are there around the 3, and how many axes is that?

3 を、数が 1 つ入ったリストと考えているようです。`(1,)` は `[3]` の shape です。
3 のまわりに角かっこは何組ありますか。軸は何本になりますか。
"""


def predict_creation():
    return {
        "torch.tensor(3)": ((1,), "int64"),
        "torch.Tensor(3)": ((1,), "float32"),
        "torch.tensor(2, 3)": "TypeError",
        "torch.Tensor(2, 3)": ((2, 3), "float32"),
        "torch.tensor([1, 2])": ((2,), "int64"),
        "torch.Tensor([1, 2])": ((2,), "float32"),
        "torch.tensor([1.5])": ((1,), "float32"),
        "torch.Tensor([[0, 1, 2]])": ((1, 3), "float32"),
        "torch.Tensor([True, False])": ((2,), "float32"),
        "torch.Tensor(3.0)": ((1,), "float32"),
    }
