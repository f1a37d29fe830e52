def predict_creation():
    answers = {}
    answers["torch.tensor(3)"] = ((), "int64")
    answers["torch.Tensor(3)"] = ((3,), "float32")
    answers["torch.tensor(2, 3)"] = "TypeError"
    answers["torch.Tensor(2, 3)"] = ((2, 3), "float32")
    answers["torch.tensor([1, 2])"] = ((2,), "int64")
    answers["torch.Tensor([1, 2])"] = ((2,), "float32")
    answers["torch.tensor([1.5])"] = ((), "float32")
    answers["torch.Tensor([[0, 1, 2]])"] = ((1, 3), "float32")
    answers["torch.Tensor([True, False])"] = ((2,), "float32")
    answers["torch.Tensor(3.0)"] = "TypeError"
    return answers
