def matmul(A, B):
    C = torch.zeros(A.shape[0], B.shape[1])
    for i in range(A.shape[0]):
        C[i] = (A[i].unsqueeze(1) * B).sum(0)
        return C
