def for_plot(t):
    values = t.detach().cpu().tolist()
    return values
