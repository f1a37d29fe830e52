def build(lr):
    global model, optimizer
    model = TinyVGG()
    optimizer = torch.optim.Adam(list(model.parameters()))
