def grad_quadratic(Q, x):
    result = Q @ x + Q.T @ x
    return torch.tensor(result.double().tolist(), dtype=x.dtype)
