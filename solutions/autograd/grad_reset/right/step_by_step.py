def grads_without_reset(x, calls):
    x_tensor = torch.tensor(float(x), requires_grad=True)
    history = []
    i = 0
    while i < calls:
        y = x_tensor**2
        y.backward()
        history.append(x_tensor.grad.item())
        i += 1
    return history


def fresh_gradient(w):
    old = w.grad
    w.grad = None
    loss = torch.nn.functional.mse_loss(w, torch.full_like(w, 3.0), reduction="sum")
    loss.backward()
    answer = w.grad
    w.grad = old
    return answer


def sgd(w, lr, steps):
    w = torch.tensor(float(w), requires_grad=True)
    result = []
    for step in range(steps):
        L = (w - 3) ** 2
        L.backward()
        w = (w - lr * w.grad).detach().requires_grad_()
        result.append(w.item())
    return result
