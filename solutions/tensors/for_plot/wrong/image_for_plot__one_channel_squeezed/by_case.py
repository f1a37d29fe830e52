def image_for_plot(image):
    array = for_plot(image)
    if array.shape[0] == 1:
        return array[0]
    return np.moveaxis(array, 0, -1)
