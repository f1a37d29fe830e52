def image_for_plot(image):
    return np.moveaxis(for_plot(image), -1, 0)
