def image_for_plot(image):
    array = image.cpu().numpy()
    return np.moveaxis(array, 0, 2)
