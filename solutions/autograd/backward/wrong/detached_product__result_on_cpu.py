"""For an x on another device the product came back on the CPU.
Which line moves it there?

別の device にある x で、積が CPU で返っています。
CPU に移しているのは、どの行ですか。
"""


def detached_product(x):
    return (x * (x**2).detach()).cpu()
