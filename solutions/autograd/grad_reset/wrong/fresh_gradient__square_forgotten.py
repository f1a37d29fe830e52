"""Looks like the gradient of the sum of w − 3, which is 1 everywhere; the square is missing.
By how much does L grow if one element of w grows a little?

w − 3 の合計の勾配のようです。どこでも 1 になります。2 乗がありません。
w の要素が 1 つ少し増えると、L はどれだけ増えますか。
"""


def fresh_gradient(w):
    w.grad = None
    loss = (w - 3).sum()
    loss.backward()
    return w.grad
