def for_plot(t):
    try:
        return t.numpy()
    except (TypeError, RuntimeError):
        with torch.no_grad():
            return t.cpu().numpy()
