def to_model_input(a):
    return torch.as_tensor(a, dtype=torch.float32)
