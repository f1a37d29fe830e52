TYPES = {"type(np.array([1, 2]))": "array", "type(torch.tensor([1, 2]))": "tensor"}
INTS = {"np.array([1, 2])": "int64", "torch.tensor([1, 2])": "int64"}


def default_dtypes():
    return {**TYPES, **INTS}
