"""int32 was NumPy's choice on Windows before NumPy 2; now all computers have the same.
What does torch choose for the same numbers?

int32 は、NumPy 2 より前の Windows での既定です。今はどのコンピュータでも同じです。
同じ数に torch は何を選びますか。
"""


def default_dtypes():
    return {
        "type(np.array([1, 2]))": "ndarray",
        "type(torch.tensor([1, 2]))": "Tensor",
        "np.array([1, 2])": "int32",
        "torch.tensor([1, 2])": "int64",
        "np.array([1.0, 2.0])": "float64",
        "torch.tensor([1.0, 2.0])": "float32",
        "torch.tensor(np.array([1.0, 2.0]))": "float64",
        "torch.from_numpy(np.array([1.0, 2.0]))": "float64",
        "torch.tensor([1, 2.5])": "float32",
        "torch.tensor([True, False])": "bool",
        "torch.tensor([1.0]) + torch.tensor(np.array([1.0]))": "float64",
    }
