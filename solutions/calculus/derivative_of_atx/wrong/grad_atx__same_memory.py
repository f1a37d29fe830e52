"""The value is right; return a copy.
What happens to a when somebody writes into your result?

値は正しいです。コピーを返しましょう。
戻り値に書き込むと、a はどうなりますか。
"""


def grad_atx(a, x):
    if a.dim() != 2 or a.size(1) != 1 or a.size() != x.size():
        raise ValueError(f"{tuple(a.size())} and {tuple(x.size())} are not two equal columns")
    gradient = a
    return gradient
