def build(lr):
    net = TinyVGG()
    opt = torch.optim.SGD(list(net.parameters()), lr)
    return net, opt
