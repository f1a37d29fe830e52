def build(lr):
    net = TinyVGG()
    opt = torch.optim.Adam(net.parameters(), lr)
    net = TinyVGG()
    return net, opt
