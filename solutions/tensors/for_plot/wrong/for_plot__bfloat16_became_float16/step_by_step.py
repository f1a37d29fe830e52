def for_plot(t):
    x = t.detach()
    x = x.to("cpu")
    if x.dtype != torch.bfloat16:
        return x.numpy()
    x = x.to(torch.float16)
    return x.numpy()
