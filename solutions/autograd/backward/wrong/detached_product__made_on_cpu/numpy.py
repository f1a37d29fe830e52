def detached_product(x):
    c = torch.from_numpy(x.detach().cpu().numpy() ** 2)
    return x * c
