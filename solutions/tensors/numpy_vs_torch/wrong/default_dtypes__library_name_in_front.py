"""The name of the library stands in front; the prompt asks for the name of the dtype or type alone.
How do the examples `"float16"` and `"device"` look?

前にライブラリの名前が付いています。問題文が求めているのは、dtype や型の名前だけです。
例の `"float16"` や `"device"` は、どう書いてありますか。
"""


def default_dtypes():
    card = {}
    card["type(np.array([1, 2]))"] = "numpy.ndarray"
    card["type(torch.tensor([1, 2]))"] = "torch.Tensor"
    card["np.array([1, 2])"] = "numpy.int64"
    card["torch.tensor([1, 2])"] = "torch.int64"
    card["np.array([1.0, 2.0])"] = "numpy.float64"
    card["torch.tensor([1.0, 2.0])"] = "torch.float32"
    card["torch.tensor(np.array([1.0, 2.0]))"] = "torch.float64"
    card["torch.from_numpy(np.array([1.0, 2.0]))"] = "torch.float64"
    card["torch.tensor([1, 2.5])"] = "torch.float32"
    card["torch.tensor([True, False])"] = "torch.bool"
    card["torch.tensor([1.0]) + torch.tensor(np.array([1.0]))"] = "torch.float64"
    return card
