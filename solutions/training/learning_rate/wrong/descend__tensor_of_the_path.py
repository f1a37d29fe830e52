"""The numbers came back in one tensor; a list of Python floats is asked for.
Which method turns a tensor into a list?

数が 1 つのテンソルに入って返っています。Python の float のリストにしましょう。
テンソルをリストにするメソッドは何ですか。
"""


def descend(w, lr, a, steps):
    path = torch.zeros(steps)
    for i in range(steps):
        w = w - lr * a * w
        path[i] = w
    return path
