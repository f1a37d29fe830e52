"""A tensor came back, on the CPU and untracked; the prompt asks for an array.
Which step is left?

CPU にあって追跡中でないテンソルが返っています。問題文が求めているのは配列です。
あと 1 つ残っているのは、どの手順ですか。
"""


def for_plot(t):
    return t.detach().cpu()
