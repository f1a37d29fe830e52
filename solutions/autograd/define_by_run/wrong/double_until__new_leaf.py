"""The number was put into a new leaf, so the graph goes back to that one and not to x.
Which tensor does the graph of your result begin with?

数を新しい葉 (leaf) に入れたので、計算グラフはその葉までで、x まで戻りません。
結果の計算グラフは、どのテンソルから始まっていますか。
"""


def double_until(x, limit):
    y = torch.tensor(x.item(), dtype=x.dtype, device=x.device, requires_grad=True)
    while y < limit:
        y = y * 2
    return y
