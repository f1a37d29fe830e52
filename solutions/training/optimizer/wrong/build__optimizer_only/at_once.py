def build(lr):
    return make_optimizer(TinyVGG(), lr)
