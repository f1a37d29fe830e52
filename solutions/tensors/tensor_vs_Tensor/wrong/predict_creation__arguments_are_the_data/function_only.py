def predict_creation():
    predictions = {}
    predictions["torch.tensor(3)"] = ((), "int64")
    predictions["torch.Tensor(3)"] = ((3,), "float32")
    for expression in ("torch.tensor(2, 3)", "torch.tensor([1, 2])"):
        predictions[expression] = ((2,), "int64")
    predictions["torch.Tensor(2, 3)"] = ((2, 3), "float32")
    for expression in ("torch.Tensor([1, 2])", "torch.Tensor([True, False])"):
        predictions[expression] = ((2,), "float32")
    predictions["torch.tensor([1.5])"] = ((1,), "float32")
    predictions["torch.Tensor([[0, 1, 2]])"] = ((1, 3), "float32")
    predictions["torch.Tensor(3.0)"] = "TypeError"
    return predictions
