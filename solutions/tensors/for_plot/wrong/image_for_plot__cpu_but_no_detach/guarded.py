def image_for_plot(image):
    image = image.to("cpu")
    if image.dtype == torch.bfloat16:
        image = image.float()
    return np.array(image).transpose(1, 2, 0)
