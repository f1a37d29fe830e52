def build(lr):
    net = TinyVGG()
    torch.optim.Adam(net.parameters(), lr)
    return net
