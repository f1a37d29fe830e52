def default_dtypes():
    i32, i64, f32, f64 = "int32", "int64", "float32", "float64"
    return {
        "type(np.array([1, 2]))": "ndarray",
        "type(torch.tensor([1, 2]))": "Tensor",
        "np.array([1, 2])": i32,
        "torch.tensor([1, 2])": i64,
        "np.array([1.0, 2.0])": f64,
        "torch.tensor([1.0, 2.0])": f32,
        "torch.tensor(np.array([1.0, 2.0]))": f64,
        "torch.from_numpy(np.array([1.0, 2.0]))": f64,
        "torch.tensor([1, 2.5])": f32,
        "torch.tensor([True, False])": "bool",
        "torch.tensor([1.0]) + torch.tensor(np.array([1.0]))": f32,
    }
