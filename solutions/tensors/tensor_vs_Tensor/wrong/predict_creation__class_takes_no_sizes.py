"""The class takes whole numbers: it reads them as lengths of the axes.
What would a tensor with the lengths 2 and 3 look like?

クラスは整数を受け取ります。軸の長さとして読みます。
長さが 2 と 3 のテンソルは、どんな形ですか。
"""

REFUSED = "TypeError"
PREDICTIONS = {
    "torch.tensor(3)": ((), "int64"),
    "torch.Tensor(3)": REFUSED,
    "torch.tensor(2, 3)": REFUSED,
    "torch.Tensor(2, 3)": REFUSED,
    "torch.tensor([1, 2])": ((2,), "int64"),
    "torch.Tensor([1, 2])": ((2,), "float32"),
    "torch.tensor([1.5])": ((1,), "float32"),
    "torch.Tensor([[0, 1, 2]])": ((1, 3), "float32"),
    "torch.Tensor([True, False])": ((2,), "float32"),
    "torch.Tensor(3.0)": REFUSED,
}


def predict_creation():
    return PREDICTIONS
