"""The two numbers have different dtypes, and float32 cannot hold all that float64 can.
Which of the two dtypes can hold both numbers exactly?

2 つの数の dtype は違います。float32 は float64 の数をすべて表せるわけではありません。
どちらの dtype なら、両方の数を正確に表せますか。
"""


def default_dtypes():
    return {
        "type(np.array([1, 2]))": "ndarray",
        "type(torch.tensor([1, 2]))": "Tensor",
        "np.array([1, 2])": "int64",
        "torch.tensor([1, 2])": "int64",
        "np.array([1.0, 2.0])": "float64",
        "torch.tensor([1.0, 2.0])": "float32",
        "torch.tensor(np.array([1.0, 2.0]))": "float64",
        "torch.from_numpy(np.array([1.0, 2.0]))": "float64",
        "torch.tensor([1, 2.5])": "float32",
        "torch.tensor([True, False])": "bool",
        "torch.tensor([1.0]) + torch.tensor(np.array([1.0]))": "float32",
    }
