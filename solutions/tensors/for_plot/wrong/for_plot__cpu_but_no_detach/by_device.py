def for_plot(t):
    if t.device != torch.device("cpu"):
        t = t.to("cpu")
    if t.dtype == torch.bfloat16:
        t = t.to(torch.float32)
    return t.numpy()
