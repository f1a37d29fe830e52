import math


def one_element(p, g, m, v, t, lr, b1, b2, eps):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g * g
    p -= lr * (m / (1 - b1**t)) / (math.sqrt(v / (1 - b2**t)) + eps)
    return p, m, v


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    new_p, new_m, new_v = [], [], []
    for numbers in zip(*(x.flatten().tolist() for x in (p, g, m, v))):
        one, two, three = one_element(*numbers, t, lr, b1, b2, eps)
        new_p.append(one)
        new_m.append(two)
        new_v.append(three)
    return tuple(torch.tensor(x, dtype=p.dtype, device=p.device).reshape(p.shape) for x in (new_p, new_m, new_v))
