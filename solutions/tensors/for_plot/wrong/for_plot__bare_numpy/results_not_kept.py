def for_plot(t):
    t.detach()
    t.cpu()
    if t.dtype == torch.bfloat16:
        return t.to(torch.float32).numpy()
    else:
        return t.numpy()
