"""float32 is torch's choice for Python's floats; an array has a dtype already.
Does torch choose anew where a choice has been made?

torch が float32 を選ぶのは Python の小数のときです。配列にはもう dtype があります。
もう決まっているものを、torch は選び直しますか。
"""


def default_dtypes():
    card = {}
    card["type(np.array([1, 2]))"] = "ndarray"
    card["type(torch.tensor([1, 2]))"] = "Tensor"
    card["np.array([1, 2])"] = "int64"
    card["torch.tensor([1, 2])"] = "int64"
    card["np.array([1.0, 2.0])"] = "float64"
    card["torch.tensor([1.0, 2.0])"] = "float32"
    card["torch.tensor(np.array([1.0, 2.0]))"] = "float32"
    card["torch.from_numpy(np.array([1.0, 2.0]))"] = "float32"
    card["torch.tensor([1, 2.5])"] = "float32"
    card["torch.tensor([True, False])"] = "bool"
    card["torch.tensor([1.0]) + torch.tensor(np.array([1.0]))"] = "float64"
    return card
