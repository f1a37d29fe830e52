def build(lr):
    model = TinyVGG()
    pair = torch.optim.Adam(list(model.parameters())), model
    return pair
