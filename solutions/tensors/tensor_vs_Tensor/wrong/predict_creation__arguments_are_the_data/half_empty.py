def predict_creation():
    return {
        "torch.tensor(3)": ((), "int64"),
        "torch.Tensor(3)": ((3,), "float32"),
        "torch.tensor(2, 3)": ((2,), "int64"),
        "torch.Tensor(2, 3)": ((2, 3), "float32"),
    }
