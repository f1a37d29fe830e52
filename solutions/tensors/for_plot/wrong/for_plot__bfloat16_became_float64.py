"""`bfloat16` became `float64`, which is twice as large as the prompt asks.
Which smaller dtype has all numbers of `bfloat16` already?

`bfloat16` が `float64` になりました。大きさが、問題文の求める dtype の 2 倍です。
`bfloat16` の数をすべて表せて、もっと小さい dtype はどれですか。
"""


def for_plot(t):
    t = t.detach().cpu()
    if t.dtype == torch.bfloat16:
        t = t.double()
    return t.numpy()
