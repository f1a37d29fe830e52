def add(A, B):
    try:
        C = torch.add(A, B)
    except (RuntimeError, IndexError) as e:
        raise ValueError(e)
    return C
