def to_model_input(a):
    a = np.atleast_1d(a).astype(np.float32)
    return torch.from_numpy(a)
