def build(lr):
    model = TinyVGG()
    optimizer = make_optimizer(model.features, lr)
    return model, optimizer
