def jacobian_atx(A):
    A = A.cpu()
    x = torch.ones(A.shape[0], dtype=A.dtype)
    return torch.autograd.functional.jacobian(lambda x: A.T @ x, x)
