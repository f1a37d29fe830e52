def to_model_input(a):
    x = torch.tensor(a)
    return x
