def entry(A, B, i, j):
    products = []
    for k in range(A.shape[1]):
        products.append(A[i, k] * B[k, j])
    return torch.stack(products)
