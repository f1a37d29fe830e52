"""float64 came out as float32: the numbers lost digits on the way through a Python list.
Can you tell `torch.tensor` which dtype the matrices have?

float64 が float32 になりました。Python のリストを通る間に精度が下がっています。
行列の dtype を `torch.tensor` に伝えられますか。
"""


def stack_matrices(matrices):
    if not matrices or any(m.shape != matrices[0].shape for m in matrices):
        raise ValueError("different shapes")
    return torch.tensor([m.tolist() for m in matrices])
