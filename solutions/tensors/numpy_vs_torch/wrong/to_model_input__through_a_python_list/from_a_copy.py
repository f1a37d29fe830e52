def to_model_input(a):
    numbers = a.copy().tolist()
    if a.size == 0:
        return torch.zeros(a.shape)
    return torch.tensor(numbers)
