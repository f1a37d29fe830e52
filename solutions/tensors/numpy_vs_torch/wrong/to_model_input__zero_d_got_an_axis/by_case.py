def to_model_input(a):
    if a.ndim == 0:
        return torch.tensor([float(a)], dtype=torch.float32)
    return torch.from_numpy(a.astype("float32"))
