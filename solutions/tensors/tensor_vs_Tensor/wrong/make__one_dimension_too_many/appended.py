def make(data):
    items = []
    items.append(data)
    result = torch.tensor(items)
    return result
