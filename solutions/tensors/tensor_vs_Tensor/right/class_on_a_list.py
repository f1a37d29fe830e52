def make(data):
    return torch.asarray(data)


def make_float(data):
    return torch.Tensor([data])[0]


def predict_creation():
    card = {"torch.tensor(3)": ((), "int64"), "torch.Tensor(3)": ((3,), "float32")}
    card["torch.tensor(2, 3)"] = card["torch.Tensor(3.0)"] = "TypeError"
    card |= {"torch.Tensor(2, 3)": ((2, 3), "float32"), "torch.Tensor([[0, 1, 2]])": ((1, 3), "float32")}
    card |= {"torch.tensor([1, 2])": ((2,), "int64"), "torch.tensor([1.5])": ((1,), "float32")}
    for names in ("torch.Tensor([1, 2])", "torch.Tensor([True, False])"):
        card[names] = ((2,), "float32")
    return card
