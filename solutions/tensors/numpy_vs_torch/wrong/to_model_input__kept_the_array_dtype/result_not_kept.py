def to_model_input(a):
    tensor = torch.from_numpy(np.array(a))
    tensor.float()
    return tensor
