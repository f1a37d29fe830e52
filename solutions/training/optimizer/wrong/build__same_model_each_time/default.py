def build(lr, model=TinyVGG()):
    return model, torch.optim.Adam(model.parameters(), lr=lr)
