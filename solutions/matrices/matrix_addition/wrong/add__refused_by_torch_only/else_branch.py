def add(A: Tensor, B: Tensor) -> Tensor:
    shape_a = tuple(A.size())
    shape_b = tuple(B.size())
    try:
        result = A + B
    except (RuntimeError, TypeError):
        raise ValueError("sizes are not the same: " + str(shape_a) + str(shape_b))
    else:
        return result
