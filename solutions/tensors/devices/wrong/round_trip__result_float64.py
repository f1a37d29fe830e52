"""The result is float64: the product was taken in float64.
In which dtype should `x` be before the product?

結果が float64 です。積が float64 で計算されています。
積の前に、`x` はどの dtype になっているとよいですか。
"""


def round_trip(x, w):
    data = torch.from_numpy(x.copy()).to(w.device)
    y = data @ w.double()
    return y.cpu().numpy()
