def for_plot(t):
    with torch.no_grad():
        on_cpu = t.cpu()
        try:
            return on_cpu.numpy()
        except TypeError:  # bfloat16
            return on_cpu.float().numpy()


def snapshot(t):
    return for_plot(t.clone())


def image_for_plot(image):
    return for_plot(image).transpose(1, 2, 0)
