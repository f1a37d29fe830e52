def predict_creation():
    i64 = "int64"
    f32 = "float32"
    card = {
        "torch.tensor(3)": ((), i64),
        "torch.Tensor(3)": ((), f32),
        "torch.tensor(2, 3)": "TypeError",
        "torch.Tensor(2, 3)": ((2, 3), f32),
        "torch.tensor([1, 2])": ((2,), i64),
        "torch.Tensor([1, 2])": ((2,), f32),
        "torch.tensor([1.5])": ((1,), f32),
        "torch.Tensor([[0, 1, 2]])": ((1, 3), f32),
        "torch.Tensor([True, False])": ((2,), f32),
        "torch.Tensor(3.0)": "TypeError",
    }
    return card
