def image_for_plot(image):
    with torch.no_grad():
        array = image.cpu().numpy()
    return np.moveaxis(array, 0, -1)
