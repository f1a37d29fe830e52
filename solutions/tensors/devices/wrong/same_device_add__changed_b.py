"""The sum was written into `b`: where no move is needed, `b.to(a.device)` is `b` itself.
What does `b` hold after a call with both tensors on one device?

和が `b` に書き込まれています。移す必要がないとき、`b.to(a.device)` は `b` そのものです。
両方が同じ device にあるとき、呼び出した後の `b` には何が入っていますか。
"""


def same_device_add(a, b):
    total = b.to(a.device)
    total += a
    return total
