"""Looks like NumPy took the product, on the CPU; a GPU would have had nothing to do.
Which of the two libraries can compute where `w` lives?

積を計算したのは、CPU の NumPy のようです。これでは GPU が使われません。
`w` のある場所で計算できるのは、どちらのライブラリですか。
"""


def round_trip(x, w):
    weights = w.detach().cpu().numpy()
    return x.astype(np.float32) @ weights
