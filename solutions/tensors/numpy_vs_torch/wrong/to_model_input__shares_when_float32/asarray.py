def to_model_input(a):
    numbers = np.asarray(a, dtype=np.float32)
    if not numbers.flags.c_contiguous:
        numbers = numbers.copy()
    return torch.from_numpy(numbers)
