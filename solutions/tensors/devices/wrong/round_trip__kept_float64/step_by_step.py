def round_trip(x: np.ndarray, w: Tensor) -> np.ndarray:
    x_tensor = torch.tensor(x)
    x_gpu = x_tensor.to(w.device)
    y_gpu = torch.matmul(x_gpu, w)
    y = y_gpu.cpu()
    return y.numpy()
