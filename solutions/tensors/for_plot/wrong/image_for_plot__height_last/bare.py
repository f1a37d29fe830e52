def image_for_plot(image):
    return image.movedim(-1, 0).numpy()
