def grad_quadratic(Q, x):
    column = (Q @ x + Q.T @ x).tolist()
    return torch.tensor(column, device=Q.device)
