"""`torch.tensor` takes numbers and lists of numbers; it does not join matrices that are tensors already.
Which function joins tensors along a new axis?

`torch.tensor` が受け取るのは数と、数のリストです。すでにテンソルになっている行列はまとめられません。
テンソルを新しい軸でまとめる関数は何ですか。
"""


def stack_matrices(matrices):
    if len(matrices) == 0 or any(m.shape != matrices[0].shape for m in matrices):
        raise ValueError("shapes differ")
    return torch.tensor(matrices)
