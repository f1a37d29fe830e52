def grad_atx(a, x):
    copy = x.clone().detach()
    copy.requires_grad = True
    loss = torch.matmul(a.T, copy).sum()
    loss.backward()
    return copy.grad
