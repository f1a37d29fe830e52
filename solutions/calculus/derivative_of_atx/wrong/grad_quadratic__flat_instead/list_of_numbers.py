def grad_quadratic(Q, x):
    S = Q + Q.T
    partials = []
    for i in range(len(x)):
        partials.append(float((S[i] * x[:, 0]).sum()))
    return torch.tensor(partials)
