"""float64 is the default of Python and NumPy; torch has another one.
How many bits does a real number of torch have unless told otherwise?

float64 は Python と NumPy の既定です。torch の既定は違います。
何も指定しないとき、torch の実数は何ビットですか。
"""


def predict_creation():
    predictions = {}
    predictions["torch.tensor(3)"] = ((), "int64")
    predictions["torch.Tensor(3)"] = ((3,), "float64")
    for expression in ("torch.tensor(2, 3)", "torch.Tensor(3.0)"):
        predictions[expression] = "TypeError"
    predictions["torch.Tensor(2, 3)"] = ((2, 3), "float64")
    predictions["torch.tensor([1, 2])"] = ((2,), "int64")
    for expression in ("torch.Tensor([1, 2])", "torch.Tensor([True, False])"):
        predictions[expression] = ((2,), "float64")
    predictions["torch.tensor([1.5])"] = ((1,), "float64")
    predictions["torch.Tensor([[0, 1, 2]])"] = ((1, 3), "float64")
    return predictions
