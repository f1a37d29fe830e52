def image_for_plot(image):
    array = image.detach().numpy()
    array = np.transpose(array, (1, 2, 0))
    return array
