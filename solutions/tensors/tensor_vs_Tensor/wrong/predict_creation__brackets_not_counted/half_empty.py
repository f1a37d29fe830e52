PREDICTIONS = {
    "torch.tensor([1, 2])": ((2,), "int64"),
    "torch.Tensor([1, 2])": ((2,), "float32"),
    "torch.tensor([1.5])": ((), "float32"),
    "torch.Tensor([[0, 1, 2]])": ((1, 3), "float32"),
}


def predict_creation():
    return PREDICTIONS
