def bytes_of_zeros(shape, library):
    size = 0
    if library == "numpy":
        size = 8
    elif library == "torch":
        size = 4
    else:
        print("ValueError")
    for n in shape:
        size *= n
    return size
