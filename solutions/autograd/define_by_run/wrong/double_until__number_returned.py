"""A Python number came back; a tensor is asked for, since numbers have no gradients.
At which line does the tensor become a number?

Python の数が返っています。数には勾配がないので、テンソルを返しましょう。
テンソルが数になるのはどの行ですか。
"""


def double_until(x, limit):
    v = x.item()
    while v < limit:
        v = v * 2
    return v
