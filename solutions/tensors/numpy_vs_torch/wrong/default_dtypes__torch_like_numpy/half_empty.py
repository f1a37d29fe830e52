def default_dtypes():
    answers = {"np.array([1, 2])": "int64", "torch.tensor([1, 2])": "int64"}
    answers["np.array([1.0, 2.0])"] = answers["torch.tensor([1.0, 2.0])"] = "float64"
    return answers
