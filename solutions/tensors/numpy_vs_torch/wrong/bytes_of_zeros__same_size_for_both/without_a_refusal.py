def bytes_of_zeros(shape, library):
    count = 1
    for side in shape:
        count = count * side
    return count * 8
