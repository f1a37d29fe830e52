def build(lr):
    return TinyVGG()
