"""NumPy has no `bfloat16`, so torch refuses to make an array of it.
Which dtype does the prompt want there, and how do you notice the case?

NumPy に `bfloat16` はないので、torch は配列にすることを断ります。
問題文は、そのときどの dtype を求めていますか。その場合だと、どうすれば分かりますか。
"""


def for_plot(t):
    return t.detach().cpu().numpy()
