def image_for_plot(image):
    return image.numpy(force=True).transpose(1, 2, 0)
