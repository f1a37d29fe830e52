"""The numbers are right, but the result is still tracked (`requires_grad` is `True`).
Which method gives the same tensor outside the graph?

数は正しいですが、戻り値がまだ追跡されています (`requires_grad` が `True`)。
同じテンソルを計算グラフの外で得るメソッドは何ですか。
"""


def fresh_gradient(w):
    return torch.func.grad(lambda v: ((v - 3) ** 2).sum())(w)
