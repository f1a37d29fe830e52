def default_dtypes():
    real = "float64"
    whole = "int64"
    return {
        "type(np.array([1, 2]))": "ndarray",
        "type(torch.tensor([1, 2]))": "Tensor",
        "np.array([1, 2])": whole,
        "torch.tensor([1, 2])": whole,
        "np.array([1.0, 2.0])": real,
        "torch.tensor([1.0, 2.0])": real,
        "torch.tensor(np.array([1.0, 2.0]))": real,
        "torch.from_numpy(np.array([1.0, 2.0]))": real,
        "torch.tensor([1, 2.5])": real,
        "torch.tensor([True, False])": "uint8",
        "torch.tensor([1.0]) + torch.tensor(np.array([1.0]))": real,
    }
