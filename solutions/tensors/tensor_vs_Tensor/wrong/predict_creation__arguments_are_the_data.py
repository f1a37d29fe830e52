"""Looks like 2 and 3 were taken for the numbers inside; data stands in one list, `[2, 3]`.
What can several bare numbers mean for the class, and for the function?

2 と 3 を中身の数と考えているようです。データは `[2, 3]` のように 1 つのリストにします。
裸の数がいくつか並ぶと、クラスにとって、また関数にとって何を意味しますか。
"""


def predict_creation():
    answers = {}
    answers["torch.tensor(3)"] = ((), "int64")
    answers["torch.Tensor(3)"] = ((3,), "float32")
    answers["torch.tensor(2, 3)"] = ((2,), "int64")
    answers["torch.Tensor(2, 3)"] = ((2,), "float32")
    answers["torch.tensor([1, 2])"] = ((2,), "int64")
    answers["torch.Tensor([1, 2])"] = ((2,), "float32")
    answers["torch.tensor([1.5])"] = ((1,), "float32")
    answers["torch.Tensor([[0, 1, 2]])"] = ((1, 3), "float32")
    answers["torch.Tensor([True, False])"] = ((2,), "float32")
    answers["torch.Tensor(3.0)"] = "TypeError"
    return answers
