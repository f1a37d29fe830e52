def build(lr):
    opt = make_optimizer(net, lr)
    net = TinyVGG()
    return net, opt
