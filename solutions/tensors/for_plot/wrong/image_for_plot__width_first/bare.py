def image_for_plot(image):
    image = image.transpose(0, 2)
    return image.numpy()
