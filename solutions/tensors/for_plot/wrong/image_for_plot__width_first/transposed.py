def image_for_plot(image):
    return for_plot(image).T
