def image_for_plot(image):
    array = for_plot(image).transpose(1, 2, 0)
    return array.astype(np.float32)
