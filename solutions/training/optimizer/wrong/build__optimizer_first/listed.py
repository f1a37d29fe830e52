def build(lr):
    params = list(vgg.parameters())
    adam = torch.optim.Adam(params)
    vgg = TinyVGG()
    return vgg, adam
