def sgd(w, lr, steps):
    t = torch.tensor(w)
    for step in range(steps):
        t = t.detach().requires_grad_()
        loss = (t - 3) ** 2
        loss.backward()
        t = t.detach() - lr * t.grad
        result = [t] if step == 0 else result + [t]
    return result
