def image_for_plot(image):
    if image.dtype == torch.bfloat16:
        image = image.float()
    array = image.numpy()
    return np.moveaxis(array, 0, -1)
