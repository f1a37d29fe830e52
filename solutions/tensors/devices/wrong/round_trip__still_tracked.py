"""The result still remembers w's gradient path; detach it.
What would the array need to know for a later `backward()`?

結果が w への勾配の経路をまだ覚えています。`detach()` しましょう。
後で `backward()` を呼ぶとしたら、配列は何を知っている必要がありますか。
"""


def round_trip(x, w):
    batch = torch.tensor(x.tolist()).to(w.device)
    return (batch @ w).cpu().numpy()
