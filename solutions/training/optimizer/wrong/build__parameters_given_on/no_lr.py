def build(lr):
    vgg = TinyVGG()
    adam = make_optimizer(vgg.parameters(), 0.001)
    return [vgg, adam]
