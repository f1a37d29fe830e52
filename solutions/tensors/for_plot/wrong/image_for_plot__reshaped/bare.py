def image_for_plot(image):
    shape = image.shape[1], image.shape[2], image.shape[0]
    return image.reshape(shape).numpy()
