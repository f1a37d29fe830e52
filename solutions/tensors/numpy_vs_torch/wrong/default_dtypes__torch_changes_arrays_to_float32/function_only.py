def default_dtypes():
    answers = {}
    answers["type(np.array([1, 2]))"] = "ndarray"
    answers["type(torch.tensor([1, 2]))"] = "Tensor"
    answers["np.array([1, 2])"] = "int64"
    answers["torch.tensor([1, 2])"] = "int64"
    answers["np.array([1.0, 2.0])"] = "float64"
    answers["torch.tensor([1.0, 2.0])"] = "float32"
    answers["torch.tensor(np.array([1.0, 2.0]))"] = "float32"
    answers["torch.from_numpy(np.array([1.0, 2.0]))"] = "float64"
    answers["torch.tensor([1, 2.5])"] = "float32"
    answers["torch.tensor([True, False])"] = "bool"
    return answers
