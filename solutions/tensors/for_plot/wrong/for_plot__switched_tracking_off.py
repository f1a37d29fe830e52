"""Autograd no longer tracks `t` itself, so that its training would stop.
Which method leaves `t` alone and returns an untracked tensor?

`t` 自身が追跡中でなくなりました。これでは `t` が学習されなくなります。
`t` はそのままで、追跡中でないテンソルを返すメソッドはどれですか。
"""


def for_plot(t):
    t.requires_grad_(False)
    return t.cpu().numpy()
