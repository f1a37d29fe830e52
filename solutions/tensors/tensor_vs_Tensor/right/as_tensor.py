F = "float32"
ANSWERS = {
    "torch.Tensor(3.0)": "TypeError",
    "torch.tensor(2, 3)": "TypeError",
    "torch.tensor(3)": ((), "int64"),
    "torch.tensor([1, 2])": ((2,), "int64"),
    "torch.tensor([1.5])": ((1,), F),
    "torch.Tensor(3)": ((3,), F),
    "torch.Tensor(2, 3)": ((2, 3), F),
    "torch.Tensor([1, 2])": ((2,), F),
    "torch.Tensor([True, False])": ((2,), F),
    "torch.Tensor([[0, 1, 2]])": ((1, 3), F),
}


def make(data):
    return torch.as_tensor(data)


def make_float(data):
    return make(data).to(torch.float32)


def predict_creation():
    return ANSWERS
