"""Looks like a graph fixed in advance: always four doublings.
How many doublings does 5 need to reach 10, and who decides that while the code runs?

先に固定した計算グラフのようです。いつも 4 回、2 倍にしています。
5 が 10 になるには何回ですか。実行中にそれを決めているのは何ですか。
"""


def double_until(x, limit):
    for _ in range(4):
        x = 2 * x
    return x
