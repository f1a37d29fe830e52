"""A copy on the CPU, but autograd tracks a `clone()` as it does the tensor itself.
What takes it out of the graph?

CPU にコピーはできています。けれども `clone()` は、元のテンソルと同じように追跡中です。
計算グラフから切り離すには、何をしますか。
"""


def snapshot(t):
    return t.clone().cpu().numpy()
