"""On the CPU, but autograd still tracks it, and an array cannot carry gradients.
Which method returns a tensor outside the graph?

CPU にありますが、まだ autograd が追跡中です。配列は勾配 (gradient) を持てません。
計算グラフから切り離したテンソルを返すメソッドはどれですか。
"""


def for_plot(t):
    return t.cpu().numpy()
