def for_plot(t):
    copy = t.clone().cpu()
    if copy.dtype == torch.bfloat16:
        copy = copy.float()
    return np.array(copy)
