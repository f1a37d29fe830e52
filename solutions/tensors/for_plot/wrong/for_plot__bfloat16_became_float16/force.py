def for_plot(t):
    x = t.to(torch.float16) if t.dtype == torch.bfloat16 else t
    return x.numpy(force=True)
