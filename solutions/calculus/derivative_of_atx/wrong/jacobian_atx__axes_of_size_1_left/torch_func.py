def jacobian_atx(A):
    def y(x):
        return torch.mm(A.T, x)

    point = torch.rand(len(A), 1)
    return torch.func.jacrev(y)(point)
