def for_plot(t):
    t = t.detach().cpu()
    if t.dtype == torch.bfloat16:
        t = t.float()
    t.numpy()
    return t
