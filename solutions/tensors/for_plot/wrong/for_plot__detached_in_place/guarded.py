def for_plot(t):
    t.detach_()
    if t.dtype == torch.bfloat16:
        return t.cpu().float().numpy()
    return t.cpu().numpy()
