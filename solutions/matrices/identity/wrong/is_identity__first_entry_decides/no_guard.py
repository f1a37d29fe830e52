def is_identity(M):
    for i in range(len(M)):
        for j in range(len(M)):
            if i == j:
                return M[i][j].item() == 1
            else:
                return M[i][j].item() == 0
