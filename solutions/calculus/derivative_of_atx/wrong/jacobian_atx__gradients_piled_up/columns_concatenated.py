def jacobian_atx(A):
    point = torch.randn(len(A), dtype=A.dtype, device=A.device).requires_grad_()
    collected = []
    for column in A.T:
        (column * point).sum().backward()
        collected.append(point.grad.reshape(1, -1).tolist()[0])
    return torch.tensor(collected, dtype=A.dtype, device=A.device)
