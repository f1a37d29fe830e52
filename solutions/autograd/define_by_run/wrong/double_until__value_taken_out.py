"""The number was taken out, so the graph ends there.
Which tensor do you go on computing with, and does torch know that it came from x?

数値を取り出したので、計算グラフがそこで終わっています。
計算を続けているのはどのテンソルで、それが x から来たことを torch は知っていますか。
"""


def double_until(x, limit):
    v = x.item()
    while v < limit:
        v = v * 2
    return torch.tensor(v, dtype=x.dtype, device=x.device)
