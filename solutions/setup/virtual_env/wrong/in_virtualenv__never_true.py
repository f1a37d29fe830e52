"""The answer is never True: what is looked for is not there, or was read only once, outside the function.
Which two folders does `sys` hold, and what is different about them in an environment?

どの Python でも答えが True になりません。探しているものがないか、関数の外で一度だけ読んでいるかのどちらかです。
`sys` にあるのはどの 2 つのフォルダですか。仮想環境の中では、それがどうなりますか。
"""


def in_virtualenv():
    return hasattr(sys, "real_prefix")
