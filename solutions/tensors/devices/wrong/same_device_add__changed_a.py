"""The sum is right, but it was written into the argument.
What does `a` hold after the call?

和は正しいですが、引数に書き込まれています。
呼び出した後の `a` には何が入っていますか。
"""


def same_device_add(a, b):
    a += b.to(a.device)
    return a
