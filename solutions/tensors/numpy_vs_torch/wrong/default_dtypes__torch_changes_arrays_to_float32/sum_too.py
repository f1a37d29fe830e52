def default_dtypes():
    single = "float32"
    numpy = {"np.array([1, 2])": "int64", "np.array([1.0, 2.0])": "float64", "type(np.array([1, 2]))": "ndarray"}
    from_torch = {
        "type(torch.tensor([1, 2]))": "Tensor",
        "torch.tensor([1, 2])": "int64",
        "torch.tensor([1.0, 2.0])": single,
        "torch.tensor(np.array([1.0, 2.0]))": single,
        "torch.from_numpy(np.array([1.0, 2.0]))": single,
        "torch.tensor([1, 2.5])": single,
        "torch.tensor([True, False])": "bool",
        "torch.tensor([1.0]) + torch.tensor(np.array([1.0]))": single,
    }
    return numpy | from_torch
