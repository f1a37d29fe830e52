def build(lr):
    model = TinyVGG()
    optimizer = make_optimizer(model.classifier, lr)
    return model, optimizer
