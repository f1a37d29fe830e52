"""Torch takes no array that is read backwards, as `x[::-1]` is. A copy is in order.
What does `x.copy()` change about how the numbers lie in memory?

torch は、`x[::-1]` のように逆向きに読む配列を受け取れません。コピーなら順に並びます。
`x.copy()` では、メモリの中の数の並び方がどう変わりますか。
"""


def round_trip(x, w):
    data = torch.from_numpy(x).float().to(w.device)
    return (data @ w.detach()).cpu().numpy()
