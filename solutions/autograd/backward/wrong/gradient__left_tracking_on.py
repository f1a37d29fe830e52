"""The answer is right, but an x that was not tracked came back tracked.
Which tensor could you switch tracking on for, instead of x?

答えは正しいですが、追跡されていなかった x が追跡中になって返っています。
x の代わりに、どのテンソルの追跡を始めるとよいですか。
"""


def gradient(f, x):
    x.requires_grad_()
    return torch.autograd.grad(f(x), x)[0]
