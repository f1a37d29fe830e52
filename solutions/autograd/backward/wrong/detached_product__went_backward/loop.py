def detached_product(x):
    result = x * x.detach().pow(2)
    while result.requires_grad:
        torch.sum(result).backward(retain_graph=True)
        break
    return result
