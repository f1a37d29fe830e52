def build(lr):
    params = list(model.parameters())
    adam = torch.optim.Adam(params)
    model = TinyVGG()
    return (model, adam)
