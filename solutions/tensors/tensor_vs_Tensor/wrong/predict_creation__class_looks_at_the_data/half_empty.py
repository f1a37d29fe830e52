def predict_creation():
    return {
        "torch.tensor(3)": ((), "int64"),
        "torch.tensor(2, 3)": "TypeError",
        "torch.tensor([1, 2])": ((2,), "int64"),
        "torch.Tensor([1, 2])": ((2,), "int64"),
        "torch.tensor([1.5])": ((1,), "float32"),
    }
