"""It is the class that uses the default type for everything; the function looks at the data.
Which kind of numbers are 1, 2 and 3?

何でも既定の型にするのはクラスのほうです。関数はデータを見ます。
1、2、3 はどんな種類の数ですか。
"""


def predict_creation():
    f32 = "float32"
    card = {
        "torch.tensor(3)": ((), f32),
        "torch.Tensor(3)": ((3,), f32),
        "torch.tensor(2, 3)": "TypeError",
        "torch.Tensor(2, 3)": ((2, 3), f32),
        "torch.tensor([1, 2])": ((2,), f32),
        "torch.Tensor([1, 2])": ((2,), f32),
        "torch.tensor([1.5])": ((1,), f32),
        "torch.Tensor([[0, 1, 2]])": ((1, 3), f32),
        "torch.Tensor([True, False])": ((2,), f32),
        "torch.Tensor(3.0)": "TypeError",
    }
    return card
