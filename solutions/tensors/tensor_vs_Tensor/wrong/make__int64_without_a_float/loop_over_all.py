def make(data):
    found = False
    waiting = [data]
    while waiting:
        item = waiting.pop()
        if type(item) is list:
            waiting.extend(item)
        elif type(item) is float:
            found = True
    if found:
        return torch.tensor(data, dtype=torch.float32)
    return torch.tensor(data, dtype=torch.long)
