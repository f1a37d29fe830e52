def mse(pred, target):
    both = torch.add(pred, target)
    return (both * both).mean()
