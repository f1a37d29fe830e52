def for_plot(t):
    with torch.no_grad():
        return t.numpy()
