def default_dtypes():
    types = {"type(np.array([1, 2]))": "numpy.ndarray", "type(torch.tensor([1, 2]))": "torch.Tensor"}
    dtypes = {"np.array([1, 2])": "int64", "torch.tensor([1, 2])": "int64", "torch.tensor([1.0, 2.0])": "float32"}
    return {**types, **dtypes}
