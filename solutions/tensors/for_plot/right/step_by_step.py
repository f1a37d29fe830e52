def for_plot(t):
    result = t
    if result.requires_grad:
        result = result.detach()
    if result.device.type != "cpu":
        result = result.to("cpu")
    if result.dtype is torch.bfloat16:
        result = result.to(torch.float32)
    return result.numpy()


def snapshot(t):
    array = for_plot(t)
    copied = np.empty_like(array)
    copied[...] = array
    return copied


def image_for_plot(image):
    moved = image.movedim(0, -1)
    return for_plot(moved)
