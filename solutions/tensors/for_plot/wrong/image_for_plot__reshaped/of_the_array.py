def image_for_plot(image):
    array = for_plot(image)
    c, h, w = array.shape
    array = array.reshape((h, w, c))
    return array
