"""Only the function looks at the data; the class always uses the default type.
What is the default type of torch?

データを見るのは関数だけです。クラスはいつも既定の型を使います。
torch の既定の型は何ですか。
"""


def predict_creation():
    i64 = "int64"
    f32 = "float32"
    boolean = "bool"
    card = {
        "torch.tensor(3)": ((), i64),
        "torch.Tensor(3)": ((3,), i64),
        "torch.tensor(2, 3)": "TypeError",
        "torch.Tensor(2, 3)": ((2, 3), i64),
        "torch.tensor([1, 2])": ((2,), i64),
        "torch.Tensor([1, 2])": ((2,), i64),
        "torch.tensor([1.5])": ((1,), f32),
        "torch.Tensor([[0, 1, 2]])": ((1, 3), i64),
        "torch.Tensor([True, False])": ((2,), boolean),
        "torch.Tensor(3.0)": "TypeError",
    }
    return card
