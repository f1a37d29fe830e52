def is_identity(M):
    ok = True
    for i in range(len(M)):
        for j in range(len(M)):
            if i == j:
                ok = M[i][j].item() == 1
            else:
                ok = M[i][j].item() == 0
    return ok
