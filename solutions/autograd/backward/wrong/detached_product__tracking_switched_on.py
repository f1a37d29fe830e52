"""An untracked x came back tracked.
Who decides whether x is tracked, this function or its caller?

追跡されていない x が、追跡中になって返っています。
x を追跡するかどうかを決めるのは、この関数ですか、呼び出す側ですか。
"""


def detached_product(x):
    x.requires_grad_()
    return x * (x**2).detach()
