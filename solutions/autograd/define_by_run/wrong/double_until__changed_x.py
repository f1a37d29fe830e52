"""The number in x itself was changed behind autograd's back.
Which line writes into x, and does the graph know of it?

autograd に知らせずに、x そのものの数を変えています。
x に書き込んでいるのはどの行で、計算グラフはそれを知っていますか。
"""


def double_until(x, limit):
    with torch.no_grad():
        while x < limit:
            x *= 2
    return x
