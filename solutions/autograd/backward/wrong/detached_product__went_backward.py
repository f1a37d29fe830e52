"""The function went backward itself, so the `.grad` of x has changed.
Who wants the gradient, this function or its caller?

関数の中で逆向きにたどったので、x の `.grad` が変わっています。
勾配を求めるのは、この関数ですか、呼び出す側ですか。
"""


def detached_product(x):
    y = x * (x**2).detach()
    if y.requires_grad:
        y.sum().backward(retain_graph=True)
    return y
