def to_model_input(a):
    values = a.tolist()
    tensor = torch.tensor(values)
    return tensor.float()
