def for_plot(t):
    if not t.shape:
        return t.item()
    return t.detach().cpu().numpy()
