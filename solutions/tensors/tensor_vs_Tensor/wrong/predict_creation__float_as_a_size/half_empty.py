def predict_creation():
    return {
        "torch.tensor(3)": ((), "int64"),
        "torch.Tensor(3)": ((3,), "float32"),
        "torch.tensor([1, 2])": ((2,), "int64"),
        "torch.Tensor([1, 2])": ((2,), "float32"),
        "torch.Tensor(3.0)": ((3,), "float32"),
    }
