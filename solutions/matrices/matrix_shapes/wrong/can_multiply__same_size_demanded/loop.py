def can_multiply(shape1, shape2):
    for i in range(2):
        if shape1[i] != shape2[i]:
            return False
    return True
