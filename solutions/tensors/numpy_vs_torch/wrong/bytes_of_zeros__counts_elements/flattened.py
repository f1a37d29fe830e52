def bytes_of_zeros(shape, library):
    if library == "numpy":
        zeros = np.zeros(shape)
    elif library == "torch":
        zeros = torch.zeros(shape)
    else:
        raise ValueError("library?")
    return len(zeros.flatten())
