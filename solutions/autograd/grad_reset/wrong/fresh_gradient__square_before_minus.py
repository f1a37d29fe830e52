"""Looks like the gradient of w² − 3; L squares the difference w − 3.
What does Python compute first in `w - 3 ** 2`, and in `w ** 2 - 3`?

w² − 3 の勾配のようです。L では、差 w − 3 を 2 乗します。
`w - 3 ** 2` や `w ** 2 - 3` で、Python が先に計算するのは何ですか。
"""


def fresh_gradient(w):
    w.grad = None
    loss = (w**2 - 3).sum()
    loss.backward()
    return w.grad
