def build(lr):
    net = TinyVGG()
    for p in net.parameters():
        nn.init.constant_(p, 0.1)
    return net, torch.optim.Adam(list(net.parameters()), lr)
