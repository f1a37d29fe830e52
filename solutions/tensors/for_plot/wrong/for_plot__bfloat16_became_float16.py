"""`bfloat16` became `float16`, which has no room for its very large and very small numbers.
Which dtype has all of them?

`bfloat16` が `float16` になりました。`float16` では、`bfloat16` のとても大きい数や小さい数を表せません。
すべて表せる dtype はどれですか。
"""


def for_plot(t):
    t = t.detach().cpu()
    if t.dtype == torch.bfloat16:
        t = t.half()
    return t.numpy()
