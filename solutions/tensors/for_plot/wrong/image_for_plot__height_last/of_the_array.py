def image_for_plot(image):
    array = for_plot(image)
    array = array.transpose((2, 0, 1))
    return array
