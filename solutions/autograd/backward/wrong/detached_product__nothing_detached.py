"""The full gradient 3x²: nothing is detached (`detach` returns a new tensor).
Which tensor do you multiply by, the old one or the new one?

全体の勾配 3x² です。何も切り離されていません (`detach` は新しいテンソルを返します)。
かけているのは、元のテンソルですか、新しいテンソルですか。
"""


def detached_product(x):
    square = x**2
    square.detach()
    return x * square
