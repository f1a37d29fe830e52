def snapshot(t):
    t = t.to("cpu")
    if t.dtype == torch.bfloat16:
        t = t.float()
    return t.numpy().copy()
