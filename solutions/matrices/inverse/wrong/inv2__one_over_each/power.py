def inv2(A):
    return A**-1
