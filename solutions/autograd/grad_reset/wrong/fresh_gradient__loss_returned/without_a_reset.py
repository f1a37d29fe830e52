def fresh_gradient(w):
    diff = w - 3
    loss = torch.sum(diff * diff)
    loss.backward()
    result = loss
    return result
