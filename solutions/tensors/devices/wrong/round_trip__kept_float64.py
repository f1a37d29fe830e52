"""NumPy's float64 met a float32 weight.
Which dtype does `x` have, and which has `w`?

NumPy の float64 と float32 の重みが混ざりました。
`x` の dtype は何ですか。`w` の dtype は何ですか。
"""


def round_trip(x, w):
    data = torch.from_numpy(x.copy()).to(w.device)
    result = data @ w.detach()
    return result.cpu().numpy()
