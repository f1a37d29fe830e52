def entry(A, B, i, j):
    products = []
    for k in range(len(B)):
        if k == len(B) - 1:
            products.append(B[k][j].item())
        else:
            products.append(A[i][k].item() * B[k][j].item())
    return torch.tensor(sum(products))
