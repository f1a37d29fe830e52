def scalar_of(t):
    while t.dim() > 0:
        t = t[0]
    return t
