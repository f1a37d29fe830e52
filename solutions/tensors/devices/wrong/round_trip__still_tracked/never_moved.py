def round_trip(x, w):
    x_tensor = torch.from_numpy(x.astype(np.float32))
    result = torch.matmul(x_tensor, w)
    return result.numpy()
