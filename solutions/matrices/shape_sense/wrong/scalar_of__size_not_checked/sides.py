def scalar_of(t):
    shape = [side for side in t.shape if side != 1]
    return t.reshape(shape)
