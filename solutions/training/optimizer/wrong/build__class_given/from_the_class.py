def build(lr):
    optimizer = torch.optim.Adam(TinyVGG.parameters(), lr=lr)
    return TinyVGG(), optimizer
