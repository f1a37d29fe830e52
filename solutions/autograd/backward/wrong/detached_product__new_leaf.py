"""The result is tracked, but its graph begins at a new leaf: no gradient reaches x.
Which call cuts your factor off from x?

戻り値は追跡されていますが、計算グラフが新しい葉 (leaf) から始まっています。x に勾配が届きません。
因数を x から切り離しているのは、どの呼び出しですか。
"""


def detached_product(x):
    leaf = x.detach().clone().requires_grad_()
    return leaf * (leaf**2).detach()
