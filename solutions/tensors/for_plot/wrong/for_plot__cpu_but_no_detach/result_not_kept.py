def for_plot(t):
    t.detach()
    array = t.cpu().numpy()
    return array
