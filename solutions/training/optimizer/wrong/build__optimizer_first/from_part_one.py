def build(lr):
    opt = make_optimizer(model, lr)
    model = TinyVGG()
    return model, opt
