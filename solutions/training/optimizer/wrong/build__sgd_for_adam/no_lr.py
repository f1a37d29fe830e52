def build(lr):
    net = TinyVGG()
    return (net, torch.optim.SGD(net.parameters()))
