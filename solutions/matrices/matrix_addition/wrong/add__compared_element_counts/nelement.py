def same_size(A, B):
    return A.nelement() == B.nelement()


def add(A, B):
    if not same_size(A, B):
        raise ValueError("not the same size: {} {}".format(tuple(A.shape), tuple(B.shape)))
    return torch.add(A, B)
