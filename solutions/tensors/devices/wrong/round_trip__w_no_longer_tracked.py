"""The product is right, but tracking was switched off in the caller's own `w`.
How can the result be cut off from the graph, and `w` stay as it was?

積は正しいですが、渡された `w` 自身の追跡が切られています。
`w` をそのままにして結果だけを計算グラフから切り離すには、どうしますか。
"""


def round_trip(x, w):
    w.requires_grad = False
    batch = torch.tensor(x.tolist()).to(w.device)
    return (batch @ w).cpu().numpy()
