"""A bare number is data too: the function makes a tensor of it.
How many axes does a tensor have that holds one number and no list?

数 1 つだけでもデータです。関数はそれをテンソルにします。
リストではなく数 1 つだけのテンソルには、軸が何本ありますか。
"""


def predict_creation():
    predictions = {}
    for expression in ("torch.tensor(3)", "torch.tensor(2, 3)", "torch.Tensor(3.0)"):
        predictions[expression] = "TypeError"
    predictions["torch.Tensor(3)"] = ((3,), "float32")
    predictions["torch.Tensor(2, 3)"] = ((2, 3), "float32")
    predictions["torch.tensor([1, 2])"] = ((2,), "int64")
    for expression in ("torch.Tensor([1, 2])", "torch.Tensor([True, False])"):
        predictions[expression] = ((2,), "float32")
    predictions["torch.tensor([1.5])"] = ((1,), "float32")
    predictions["torch.Tensor([[0, 1, 2]])"] = ((1, 3), "float32")
    return predictions
