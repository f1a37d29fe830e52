def n_params(widths):
    result = 0
    last = None
    for width in widths:
        if last is not None:
            result += last * width
            result += last
        last = width
    return result
