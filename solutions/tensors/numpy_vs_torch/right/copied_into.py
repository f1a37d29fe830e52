def default_dtypes():
    whole, real, double = "int64", "float32", "float64"
    card = {"type(np.array([1, 2]))": "ndarray", "type(torch.tensor([1, 2]))": "Tensor"}
    card["np.array([1, 2])"] = card["torch.tensor([1, 2])"] = whole
    card["torch.tensor([1.0, 2.0])"] = card["torch.tensor([1, 2.5])"] = real
    card["np.array([1.0, 2.0])"] = double
    card["torch.tensor(np.array([1.0, 2.0]))"] = double
    card["torch.from_numpy(np.array([1.0, 2.0]))"] = double
    card["torch.tensor([True, False])"] = "bool"
    card["torch.tensor([1.0]) + torch.tensor(np.array([1.0]))"] = double
    return card


def bytes_of_zeros(shape, library):
    match library:
        case "numpy":
            zeros = np.zeros(shape)
            return zeros.size * zeros.itemsize
        case "torch":
            zeros = torch.zeros(shape)
            return zeros.numel() * zeros.element_size()
        case _:
            raise ValueError


def to_model_input(a):
    result = torch.zeros(a.shape)
    result.copy_(torch.from_numpy(a.copy()))
    return result
