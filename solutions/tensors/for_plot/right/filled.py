def for_plot(t):
    kinds = {
        torch.bool: np.bool_,
        torch.uint8: np.uint8,
        torch.int32: np.int32,
        torch.int64: np.int64,
        torch.float16: np.float16,
        torch.bfloat16: np.float32,
        torch.float32: np.float32,
        torch.float64: np.float64,
    }
    numbers = np.array(t.tolist(), dtype=kinds[t.dtype])
    return numbers.reshape(t.shape)


def snapshot(t):
    return for_plot(t)


def image_for_plot(image):
    channels, height, width = image.shape
    array = for_plot(image)
    result = np.empty((height, width, channels), dtype=array.dtype)
    for c in range(channels):
        result[:, :, c] = array[c]
    return result
