"""The array looks into the memory of `t`: the next update has changed your record.
Which of your steps copies always, and not only where it has to?

配列が `t` のメモリを共有しています。次の更新で、記録も変わりました。
必要なときだけでなく、いつもコピーするのはどの手順ですか。
"""


def snapshot(t):
    return for_plot(t)
