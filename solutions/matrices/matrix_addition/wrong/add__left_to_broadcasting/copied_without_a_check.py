def add(A, B):
    result = A.clone()
    result = result + B
    return result
