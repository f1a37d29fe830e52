"""A Python list came back; the prompt asks for an array.
Which method of a tensor makes an array of NumPy?

Python のリストが返っています。問題文が求めているのは配列です。
テンソルのどのメソッドが、NumPy の配列を作りますか。
"""


def for_plot(t):
    return t.tolist()
