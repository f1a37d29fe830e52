"""Nothing is computed: each number of the array is one of the tensor, at the same place or at that of its pixel."""

import itertools

import numpy as np
import torch


def dtype_of(t):
    """The array's dtype: of the same name, but NumPy has no bfloat16."""
    return np.dtype({torch.bfloat16: "float32"}.get(t.dtype, str(t.dtype).removeprefix("torch.")))


def for_plot(t):
    """One number after the other, in the order of the axes."""
    return np.array(t.detach().flatten().tolist(), dtype=dtype_of(t)).reshape(t.shape)


def snapshot(t):
    """The same numbers; all arrays made here have memory of their own."""
    return for_plot(t)


def image_for_plot(image):
    """array[h, w, c] = image[c, h, w]"""
    channels, height, width = image.shape
    array = np.zeros((height, width, channels), dtype=dtype_of(image))
    for h, w, c in itertools.product(range(height), range(width), range(channels)):
        array[h, w, c] = image[c, h, w].item()
    return array


def check_against_torch():
    """torch finds the same numbers, and for images the same places."""
    numbers = torch.tensor([[[3, -8, 2], [5, 1, 7]]])
    for dtype in (torch.bool, torch.uint8, torch.int32, torch.int64, torch.float16, torch.float32, torch.float64):
        t = numbers.to(dtype)
        assert for_plot(t).dtype == t.numpy().dtype and np.array_equal(for_plot(t), t.numpy()), f"{dtype}"
        assert np.array_equal(image_for_plot(t), t.permute(1, 2, 0).numpy()), f"image of {dtype}"


def check_bfloat16():
    """float32 has every number that bfloat16 has, so that the way there and back changes none."""
    every = torch.arange(2**16, dtype=torch.int32).to(torch.int16).view(torch.bfloat16)
    real = every[~every.isnan()]
    assert torch.equal(torch.from_numpy(for_plot(real)).bfloat16(), real)
