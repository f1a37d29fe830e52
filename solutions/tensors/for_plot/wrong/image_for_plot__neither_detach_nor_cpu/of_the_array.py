def image_for_plot(image):
    array = np.array(image)
    return array.transpose(1, 2, 0)
