def image_for_plot(image):
    array = for_plot(image)
    return np.swapaxes(array, 0, 1)
