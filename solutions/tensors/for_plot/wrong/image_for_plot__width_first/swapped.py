def image_for_plot(image):
    array = for_plot(image)
    array = np.swapaxes(array, 0, 2)
    return array
