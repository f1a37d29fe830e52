def to_model_input(a):
    t = torch.from_numpy(a)
    t = t.to(torch.float32)
    return t.clone()
