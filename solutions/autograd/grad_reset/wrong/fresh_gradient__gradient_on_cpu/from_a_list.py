def fresh_gradient(w):
    if w.grad is not None:
        w.grad.zero_()
    loss = ((w - 3) * (w - 3)).sum()
    loss.backward()
    numbers = w.grad.tolist()
    return torch.tensor(numbers)
