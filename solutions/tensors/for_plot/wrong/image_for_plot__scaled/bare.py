def image_for_plot(image):
    moved = image.permute(1, 2, 0).float()
    return moved.numpy() / 255
