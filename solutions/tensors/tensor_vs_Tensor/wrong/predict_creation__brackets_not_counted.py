"""Each pair of brackets is an axis of its own, also around a single item.
How many pairs of brackets are there, and how many items in each?

角かっこ 1 組が 1 本の軸です。中に 1 つしかなくても同じです。
角かっこは何組あり、それぞれの中に要素はいくつありますか。
"""


def predict_creation():
    return {
        "torch.tensor(3)": ((), "int64"),
        "torch.Tensor(3)": ((3,), "float32"),
        "torch.tensor(2, 3)": "TypeError",
        "torch.Tensor(2, 3)": ((2, 3), "float32"),
        "torch.tensor([1, 2])": ((2,), "int64"),
        "torch.Tensor([1, 2])": ((2,), "float32"),
        "torch.tensor([1.5])": ((), "float32"),
        "torch.Tensor([[0, 1, 2]])": ((3,), "float32"),
        "torch.Tensor([True, False])": ((2,), "float32"),
        "torch.Tensor(3.0)": "TypeError",
    }
