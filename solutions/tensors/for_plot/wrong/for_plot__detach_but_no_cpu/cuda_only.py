def for_plot(t):
    t = t.detach()
    if t.is_cuda:
        t = t.cpu()
    if t.dtype == torch.bfloat16:
        t = t.float()
    return t.numpy()
