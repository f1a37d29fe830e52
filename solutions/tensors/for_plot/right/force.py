def for_plot(t):
    if t.dtype == torch.bfloat16:
        return t.float().numpy(force=True)
    return t.numpy(force=True)


def snapshot(t):
    return np.array(for_plot(t))


def image_for_plot(image):
    return np.moveaxis(for_plot(image), 0, -1)
