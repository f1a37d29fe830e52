def image_for_plot(image):
    moved = image.transpose(0, 1)
    return for_plot(moved)
