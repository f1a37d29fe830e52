"""Looks like the first program is used for every call.
Where does your function look at the program of this call?

どの呼び出しでも最初のプログラムを使っているようです。
今回の呼び出しのプログラムを見ているのはどこですか。
"""


def run_program(x, program):
    a = 2 * x
    b = a * a
    c = b + 1
    return c, [a.item(), b.item(), c.item()]
