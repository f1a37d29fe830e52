def for_plot(t):
    plain = t.data.cpu()
    return (plain.float() if plain.dtype == torch.bfloat16 else plain).numpy()


def snapshot(t):
    own = t.detach().to("cpu", copy=True)
    if own.dtype == torch.bfloat16:
        own = own.to(dtype=torch.float32)
    return own.numpy()


def image_for_plot(image):
    image = torch.stack(list(image.detach().cpu()), dim=-1)
    if image.dtype == torch.bfloat16:
        image = image.float()
    return image.numpy()
