def mse(pred, target):
    if pred.shape == target.shape:
        return torch.linalg.vector_norm(pred - target).pow(2) / pred.numel()
    raise ValueError(f"{tuple(pred.shape)} against {tuple(target.shape)}")
