def to_model_input(a):
    a = np.ascontiguousarray(a)
    return torch.from_numpy(a)
