def jacobian_atx(A):
    n, k = A.shape
    x = torch.zeros(n, 1, requires_grad=True)
    grads = []
    for i in range(k):
        out = torch.mm(A.t(), x)
        out[i, 0].backward()
        grads += [x.grad]
    return torch.cat(grads, dim=1).T.clone()
