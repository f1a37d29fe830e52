def build(lr):
    optimizer = torch.optim.Adam(net.parameters(), lr=lr)
    net = TinyVGG()
    return net, optimizer
