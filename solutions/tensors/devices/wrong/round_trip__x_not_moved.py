"""Two devices met: `x` came from NumPy, so it is on the CPU, and `w` is not.
Where does `x` have to go before the product?

2 つの device が混ざりました。NumPy から来た `x` は CPU にあり、`w` はそうではありません。
積の前に、`x` はどこへ移るとよいですか。
"""


def round_trip(x, w):
    data = torch.tensor(x.tolist(), dtype=torch.float32)
    result = data @ w.detach()
    return result.cpu().numpy()
