def build(lr):
    net = TinyVGG()
    return net.train(False), torch.optim.Adam(list(net.parameters()), lr)
