def scalar_of(t):
    return float(t)
