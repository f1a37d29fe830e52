"""The tensor has the dtype of the array, as torch keeps it; a layer with float32 weights refuses float64.
Where can you say which dtype you want?

テンソルの dtype が配列のままです。torch はそれを変えません。重みが float32 の層は float64 を受け取りません。
ほしい dtype は、どこで指定できますか。
"""


def to_model_input(a):
    return torch.tensor(a.copy())
