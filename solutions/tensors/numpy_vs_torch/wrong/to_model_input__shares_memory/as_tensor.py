def to_model_input(a):
    tensor = torch.as_tensor(a)
    return tensor
