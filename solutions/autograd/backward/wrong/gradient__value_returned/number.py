def gradient(f, x):
    leaf = x.detach().requires_grad_()
    loss = f(leaf)
    torch.autograd.grad(loss, leaf)
    return loss.item()
