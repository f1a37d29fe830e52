def to_model_input(a):
    result = torch.FloatTensor(a)
    return result
