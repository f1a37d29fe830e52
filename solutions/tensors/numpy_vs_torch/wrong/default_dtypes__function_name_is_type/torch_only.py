def default_dtypes():
    card = {}
    card["type(np.array([1, 2]))"] = "ndarray"
    card["type(torch.tensor([1, 2]))"] = "tensor"
    card["np.array([1, 2])"] = "int64"
    card["torch.tensor([1, 2])"] = "int64"
    card["np.array([1.0, 2.0])"] = "float64"
    card["torch.tensor([1.0, 2.0])"] = "float32"
    card["torch.tensor(np.array([1.0, 2.0]))"] = "float64"
    card["torch.from_numpy(np.array([1.0, 2.0]))"] = "float64"
    card["torch.tensor([1, 2.5])"] = "float32"
    card["torch.tensor([True, False])"] = "bool"
    card["torch.tensor([1.0]) + torch.tensor(np.array([1.0]))"] = "float64"
    return card
