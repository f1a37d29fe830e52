def build(lr):
    pair = [TinyVGG()]
    pair.append(torch.optim.Adam(pair[0].parameters(), lr=lr))
    return pair
