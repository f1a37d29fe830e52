def build(lr):
    net = TinyVGG()
    params = net.parameters()
    opt = make_optimizer(params, lr=lr)
    return net, opt
