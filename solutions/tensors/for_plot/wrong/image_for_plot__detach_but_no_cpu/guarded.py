def image_for_plot(image):
    image = image.detach().movedim(0, 2)
    if image.dtype == torch.bfloat16:
        image = image.float()
    return image.numpy()
