"""The function goes backward itself. That fails for an x that is not tracked, and frees the graph for the caller.
Who wants the gradient, this function or its caller?

関数の中で逆向きにたどっています。追跡されていない x では動かず、呼び出す側の計算グラフも解放されます。
勾配を求めるのは、この関数ですか、呼び出す側ですか。
"""


def detached_product(x):
    y = x * (x**2).detach()
    y.sum().backward()
    return y
