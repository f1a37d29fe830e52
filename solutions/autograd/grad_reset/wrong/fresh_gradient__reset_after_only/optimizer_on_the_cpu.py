def fresh_gradient(w):
    opt = torch.optim.SGD([w], lr=0.01)
    loss = (w - 3).pow(2).sum()
    loss.backward()
    answer = torch.tensor(w.grad.tolist())
    opt.zero_grad()
    return answer
