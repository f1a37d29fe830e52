def grad_quadratic(Q, x):
    x = x.clone().requires_grad_()
    loss = torch.mm(torch.mm(x.t(), Q), x)
    loss.backward()
    return loss.detach()
