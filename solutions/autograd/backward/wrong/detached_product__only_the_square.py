"""Looks like x² alone came back, with its own gradient 2x.
Where is the other factor, and which of the two is to be constant?

x² だけが返っているようです。勾配も x² の勾配 2x です。
もう 1 つの因数はどこですか。2 つのうち、定数にするのはどちらですか。
"""


def detached_product(x):
    square = x**2
    square.detach()
    return square
