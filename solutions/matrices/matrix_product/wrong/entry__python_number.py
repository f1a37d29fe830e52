"""The value is a Python number; a tensor with no axes is asked for.
Which step turned a tensor into a number?

Python の数が返っています。求めているのは、軸のないテンソルです。
テンソルを数に変えたのは、どの手順ですか。
"""


def entry(A, B, i, j):
    return (A[i] * B[:, j]).sum().item()
