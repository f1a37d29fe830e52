def to_model_input(a):
    fresh = np.array(a.tolist(), dtype=np.float32)
    return torch.from_numpy(fresh)
