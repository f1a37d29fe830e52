def image_for_plot(image):
    image = image.detach()
    image = image.movedim(0, -1)
    return image.cpu()
