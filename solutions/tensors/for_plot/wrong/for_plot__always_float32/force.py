def for_plot(t):
    t = t.to(torch.float32)
    return t.numpy(force=True)
