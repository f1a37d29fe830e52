def grad_quadratic(Q, x):
    out = torch.zeros(x.shape)
    for j in range(x.shape[0]):
        s = 0
        for i in range(x.shape[0]):
            s = s + Q[i][j] * x[i]
        out[j] = s
    return out
