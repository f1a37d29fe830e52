"""Looks at every item itself and gives torch one flat list."""


def items(data):
    if not isinstance(data, list):
        return [data]
    return [one for row in data for one in items(row)]


def sides(data):
    result = []
    while isinstance(data, list):
        result.append(len(data))
        if not data:
            break
        data = data[0]
    return result


def make(data):
    flat = items(data)
    types = {type(one) for one in flat}
    if not types or float in types:
        kind = torch.float32
    elif bool in types:
        kind = torch.bool
    else:
        kind = torch.int64
    return torch.tensor(flat, dtype=kind).reshape(sides(data))


def make_float(data):
    flat = [float(one) for one in items(data)]
    return torch.Tensor(flat).reshape(sides(data))


def predict_creation():
    scalar, pair, error = (), (2,), "TypeError"
    whole, real = "int64", "float32"
    return {
        "torch.tensor(3)": (scalar, whole),
        "torch.Tensor(3)": ((3,), real),
        "torch.tensor(2, 3)": error,
        "torch.Tensor(2, 3)": ((2, 3), real),
        "torch.tensor([1, 2])": (pair, whole),
        "torch.Tensor([1, 2])": (pair, real),
        "torch.tensor([1.5])": ((1,), real),
        "torch.Tensor([[0, 1, 2]])": ((1, 3), real),
        "torch.Tensor([True, False])": (pair, real),
        "torch.Tensor(3.0)": error,
    }
