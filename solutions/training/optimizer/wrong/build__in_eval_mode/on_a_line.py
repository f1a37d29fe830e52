def build(lr):
    net = TinyVGG()
    net.eval()
    opt = torch.optim.Adam(net.parameters(), lr=lr)
    return net, opt
