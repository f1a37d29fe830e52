"""A float32 array still shares its memory with the tensor: where the dtype fits already, nothing is copied.
Which step copies always?

float32 の配列は、まだテンソルとメモリを共有しています。dtype がもう合っていれば、何もコピーされません。
いつもコピーするのはどの手順ですか。
"""


def to_model_input(a):
    return torch.from_numpy(a).float()
