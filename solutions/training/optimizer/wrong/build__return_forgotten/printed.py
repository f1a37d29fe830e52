def build(lr):
    net = TinyVGG()
    print(torch.optim.Adam(net.parameters(), lr=lr))
