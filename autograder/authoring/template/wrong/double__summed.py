"""Looks like the sum of the doubles; one number came out.
How many numbers should come out?

2 倍した数の合計のようです。数が 1 つだけ出ています。
数はいくつ出るとよいですか。
"""


def double(x):
    return (2 * x).sum()
