def build(lr):
    net = TinyVGG
    params = list(net.parameters())
    opt = torch.optim.Adam(params)
    return net, opt
