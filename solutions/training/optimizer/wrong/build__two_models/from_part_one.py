def build(lr):
    model = TinyVGG()
    optimizer = make_optimizer(TinyVGG(), lr)
    return model, optimizer
