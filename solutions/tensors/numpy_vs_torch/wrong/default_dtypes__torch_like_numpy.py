"""Looks like torch is taken to choose as NumPy does; for Python's floats the two differ.
Which dtype do the weights of a network have?

torch も NumPy と同じ dtype を選ぶと考えているようです。Python の小数では違います。
ネットワークの重みの dtype は何ですか。
"""


def default_dtypes():
    card = {}
    card["type(np.array([1, 2]))"] = "ndarray"
    card["type(torch.tensor([1, 2]))"] = "Tensor"
    card["np.array([1, 2])"] = "int64"
    card["torch.tensor([1, 2])"] = "int64"
    card["np.array([1.0, 2.0])"] = "float64"
    card["torch.tensor([1.0, 2.0])"] = "float64"
    card["torch.tensor(np.array([1.0, 2.0]))"] = "float64"
    card["torch.from_numpy(np.array([1.0, 2.0]))"] = "float64"
    card["torch.tensor([1, 2.5])"] = "float64"
    card["torch.tensor([True, False])"] = "bool"
    card["torch.tensor([1.0]) + torch.tensor(np.array([1.0]))"] = "float64"
    return card
