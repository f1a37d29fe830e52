def predict_creation():
    function = {
        "torch.tensor(3)": ((), "int64"),
        "torch.tensor(2, 3)": "TypeError",
        "torch.tensor([1, 2])": ((2,), "int64"),
        "torch.tensor([1.5])": ((1,), "float32"),
    }
    of_class = {
        "torch.Tensor(3)": ((1,), "float32"),
        "torch.Tensor(2, 3)": ((2, 3), "float32"),
        "torch.Tensor([1, 2])": ((2,), "float32"),
        "torch.Tensor([[0, 1, 2]])": ((1, 3), "float32"),
        "torch.Tensor([True, False])": ((2,), "float32"),
        "torch.Tensor(3.0)": ((1,), "float32"),
    }
    return {**function, **of_class}
