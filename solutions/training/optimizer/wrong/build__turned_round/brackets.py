def build(lr):
    net = TinyVGG()
    opt = torch.optim.Adam(net.parameters(), lr=lr)
    return (opt, net)
