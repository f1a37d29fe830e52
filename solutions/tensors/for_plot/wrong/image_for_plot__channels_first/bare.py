def image_for_plot(image):
    array = image.numpy()
    array.transpose(1, 2, 0)
    return array
