def image_for_plot(image):
    array = for_plot(image)
    return torch.from_numpy(array).permute(1, 2, 0)
