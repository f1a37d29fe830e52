def gradient(f, x):
    leaf = x.detach().clone()
    return torch.autograd.functional.jacobian(f, leaf, create_graph=True)
