def entry(A, B, i, j):
    products = A[i, :].mul_(B[:, j])
    return products.sum().float()
