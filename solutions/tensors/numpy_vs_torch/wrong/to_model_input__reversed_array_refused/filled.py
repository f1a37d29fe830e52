def to_model_input(a):
    out = torch.empty(a.shape, dtype=torch.float32)
    out[...] = torch.as_tensor(a)
    return out
