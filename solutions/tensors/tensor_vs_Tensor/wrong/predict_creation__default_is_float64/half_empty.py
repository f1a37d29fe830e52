def predict_creation():
    answers = {}
    answers["torch.tensor(3)"] = ((), "int64")
    answers["torch.Tensor(3)"] = ((3,), "float32")
    answers["torch.tensor([1, 2])"] = ((2,), "int64")
    answers["torch.tensor([1.5])"] = ((1,), "float64")
    return answers
