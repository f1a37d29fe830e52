def build(lr):
    net = TinyVGG()
    params = [net.classifier.weight, net.classifier.bias]
    return net, torch.optim.Adam(params, lr)
