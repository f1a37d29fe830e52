class Point:
    def __init__(self, start):
        self.w = torch.tensor(start, requires_grad=True)

    def step(self, lr):
        self.w.grad = torch.zeros_like(self.w)
        ((self.w - 3) ** 2).backward()
        self.w.data = self.w.data - lr * self.w.grad.data
        return self.w.data.item()


def fresh_gradient(w):
    w.grad = torch.zeros_like(w)
    loss = (w - 3).pow(2).sum()
    loss.backward()
    return w.grad.data


def sgd(w, lr, steps):
    point = Point(w)
    return [point.step(lr) for _ in range(steps)]
