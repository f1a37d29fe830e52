def build(lr):
    net = TinyVGG()
    opt = torch.optim.Adam(list(net.parameters()), lr)
    return list((net, opt))
