def build(lr):
    net = TinyVGG()
    return dict(model=net, optimizer=torch.optim.Adam(list(net.parameters())))
