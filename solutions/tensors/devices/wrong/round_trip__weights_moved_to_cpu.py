"""The product ran on the CPU; move the data to w, not w to the data.
Which of the two is larger in a real network, and stays in use for the next batch?

積が CPU で計算されました。w をデータの方へではなく、データを w の方へ移しましょう。
実際のネットワークで大きく、次のバッチでも使われるのは、どちらですか。
"""


def round_trip(x, w):
    x = torch.tensor(x.astype(np.float32))
    w = w.detach().cpu()
    return torch.matmul(x, w).numpy()
