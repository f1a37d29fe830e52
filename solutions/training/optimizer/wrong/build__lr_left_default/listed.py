def build(lr):
    net = TinyVGG()
    params = list(net.parameters())
    return net, torch.optim.Adam(params, lr=1e-3)
