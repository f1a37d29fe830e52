def fresh_gradient(w):
    if w.grad is not None:
        w.grad.zero_()
    target = torch.full(w.shape, 3.0, device=w.device, dtype=w.dtype)
    loss = torch.nn.MSELoss()(w, target)
    loss.backward()
    return torch.tensor(w.grad.tolist())
