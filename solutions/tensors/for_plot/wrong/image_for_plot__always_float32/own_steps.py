def image_for_plot(image):
    image = image.detach().cpu().float()
    return image.permute(1, 2, 0).numpy()
