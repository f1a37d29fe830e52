"""The answer is right, but a tracked x came back untracked.
Is it yours to decide whether x is tracked?

答えは正しいですが、追跡中だった x が追跡されなくなって返っています。
x を追跡するかどうかは、この関数が決めることですか。
"""


def gradient(f, x):
    x.requires_grad_(True)
    (g,) = torch.autograd.grad(f(x), x)
    x.requires_grad_(False)
    return g
