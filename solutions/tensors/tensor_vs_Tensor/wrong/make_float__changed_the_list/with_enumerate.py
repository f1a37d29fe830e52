def to_float(data):
    for index, item in enumerate(data):
        if isinstance(item, list):
            to_float(item)
        else:
            data[index] = float(item)


def make_float(data):
    box = [data]
    to_float(box)
    return torch.tensor(box[0], dtype=torch.float32)
