def for_plot(t):
    values = t.data
    if values.dtype == torch.bfloat16:
        values = values.type(torch.float32)
    return np.asarray(values)
