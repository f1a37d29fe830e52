def build(lr):
    model = TinyVGG()
    optimizer = make_optimizer(model, 0.001)
    return model, optimizer
