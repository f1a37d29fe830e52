"""float32 came back for float64 inputs.
Which dtype do `.float()`, `torch.tensor(0.5)` and `torch.zeros(3)` give?

float64 の入力に対して float32 が返っています。
`.float()`、`torch.tensor(0.5)`、`torch.zeros(3)` の dtype は何ですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    return ((pred.float() - target.float()) ** 2).mean()
