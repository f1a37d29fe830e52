def jacobian_atx(A):
    J = torch.empty(A.shape[1], A.shape[0]).to(A.device)
    J[:] = A.T
    return J.float()
