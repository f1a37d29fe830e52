"""The gradient is right, but it stands in a tuple.
What does `torch.autograd.grad` return, even for a single tensor?

勾配は正しいですが、tuple に入っています。
`torch.autograd.grad` は、テンソルが 1 つでも何を返しますか。
"""


def gradient(f, x):
    z = x.detach().clone().requires_grad_()
    return torch.autograd.grad(f(z), z)
