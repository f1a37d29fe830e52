def build(lr):
    net = TinyVGG()
    params = list(net.features.parameters())
    return net, torch.optim.Adam(params, lr)
