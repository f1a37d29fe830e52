def jacobian_atx(A):
    x = torch.zeros(A.shape[0], 1, requires_grad=True)
    y = A.T @ x
    rows = []
    for i in range(len(y)):
        y[i].backward(retain_graph=True)
        rows.append(x.grad.clone().flatten())
    return torch.stack(rows)
