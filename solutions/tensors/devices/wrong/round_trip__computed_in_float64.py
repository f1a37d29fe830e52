"""Looks like the product was taken in float64 and rounded afterwards.
Which dtype has `x` at the moment it meets `w`?

float64 で積を計算し、その後で丸めているようです。
`w` と出会うとき、`x` の dtype は何ですか。
"""


def round_trip(x, w):
    data = torch.from_numpy(x.copy()).to(w.device)
    y = data @ w.detach().double()
    return y.float().cpu().numpy()
