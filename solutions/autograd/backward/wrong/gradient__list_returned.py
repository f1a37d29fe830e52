"""The numbers are right, but they came back as a list.
Which line turns the gradient into one?

数は正しいですが、リストで返っています。
勾配をリストに変えているのはどの行ですか。
"""


def gradient(f, x):
    leaf = x.detach().clone().requires_grad_()
    f(leaf).backward()
    return leaf.grad.tolist()
