def to_model_input(a):
    numbers = a.tolist()
    return torch.tensor(numbers, dtype=torch.float32)
