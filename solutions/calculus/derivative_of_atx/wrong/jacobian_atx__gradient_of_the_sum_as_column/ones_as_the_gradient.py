def jacobian_atx(A):
    n = len(A)
    x = torch.zeros((n, 1), requires_grad=True)
    x = x.to(A.device).to(A.dtype).detach().requires_grad_()
    y = torch.mm(A.t(), x)
    return torch.autograd.grad(y, x, grad_outputs=torch.ones_like(y))[0]
