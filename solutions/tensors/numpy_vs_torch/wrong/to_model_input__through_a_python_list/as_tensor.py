def to_model_input(a):
    values = a.tolist()
    tensor = torch.as_tensor(values)
    return tensor
