def image_for_plot(image):
    moved = image.detach().cpu().permute(1, 2, 0)
    if moved.shape[-1] == 1:
        moved = moved.squeeze(-1)
    return moved.numpy()
