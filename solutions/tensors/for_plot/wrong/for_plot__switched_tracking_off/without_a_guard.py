def for_plot(t):
    t.requires_grad = False
    array = t.cpu().numpy()
    return array
