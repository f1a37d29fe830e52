ANSWERS = {
    "type(np.array([1, 2]))": "ndarray",
    "type(torch.tensor([1, 2]))": "Tensor",
    "np.array([1, 2])": "int64",
    "torch.tensor([1, 2])": "int64",
    "torch.tensor([True, False])": "bool",
    "np.array([1.0, 2.0])": "float64",
    "torch.tensor(np.array([1.0, 2.0]))": "float64",
    "torch.from_numpy(np.array([1.0, 2.0]))": "float64",
    "torch.tensor([1.0]) + torch.tensor(np.array([1.0]))": "float64",
    "torch.tensor([1.0, 2.0])": "float32",
    "torch.tensor([1, 2.5])": "float32",
}


def default_dtypes():
    return ANSWERS


def bytes_of_zeros(shape, library):
    sizes = {"numpy": 8, "torch": 4}
    if library not in sizes:
        raise ValueError("library must be numpy or torch")
    total = sizes[library]
    for side in shape:
        total *= side
    return total


def to_model_input(a):
    return torch.tensor(a.astype(np.float32))
