def image_for_plot(image):
    moved = for_plot(image).transpose(1, 2, 0)
    return np.squeeze(moved)
