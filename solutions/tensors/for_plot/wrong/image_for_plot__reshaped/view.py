def image_for_plot(image):
    c, h, w = image.size()
    image = image.detach().cpu().contiguous().view(h, w, c)
    return image.numpy()
