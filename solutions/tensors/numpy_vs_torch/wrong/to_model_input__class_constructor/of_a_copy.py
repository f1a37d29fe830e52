def to_model_input(a):
    copy = np.array(a)
    return Tensor(copy)
