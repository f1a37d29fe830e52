def bytes_of_zeros(shape, library):
    if library == "numpy":
        array = np.zeros(shape)
        return array.size * array.itemsize
    elif library == "torch":
        tensor = torch.zeros(shape)
        return tensor.numel() * tensor.element_size()
