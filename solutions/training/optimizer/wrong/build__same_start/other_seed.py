def build(lr):
    torch.random.manual_seed(42)
    net = TinyVGG()
    opt = torch.optim.Adam(net.parameters(), lr=lr)
    return net, opt
