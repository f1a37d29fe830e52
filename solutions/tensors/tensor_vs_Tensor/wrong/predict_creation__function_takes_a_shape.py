"""`torch.tensor` takes one piece of data; sizes go to `torch.zeros(2, 3)`.
How many positional arguments does `torch.tensor` take?

`torch.tensor` が受け取るデータは 1 つです。サイズは `torch.zeros(2, 3)` に渡します。
`torch.tensor` は位置引数をいくつ受け取りますか。
"""


def predict_creation():
    return {
        "torch.tensor(3)": ((3,), "float32"),
        "torch.Tensor(3)": ((3,), "float32"),
        "torch.tensor(2, 3)": ((2, 3), "float32"),
        "torch.Tensor(2, 3)": ((2, 3), "float32"),
        "torch.tensor([1, 2])": ((2,), "int64"),
        "torch.Tensor([1, 2])": ((2,), "float32"),
        "torch.tensor([1.5])": ((1,), "float32"),
        "torch.Tensor([[0, 1, 2]])": ((1, 3), "float32"),
        "torch.Tensor([True, False])": ((2,), "float32"),
        "torch.Tensor(3.0)": "TypeError",
    }
