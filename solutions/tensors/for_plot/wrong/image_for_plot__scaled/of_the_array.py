def image_for_plot(image):
    array = for_plot(image).astype(np.float32)
    return np.moveaxis(array, 0, -1) / 255.0
