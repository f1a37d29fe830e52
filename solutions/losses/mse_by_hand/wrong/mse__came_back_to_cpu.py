"""The value is right, but it came back to the CPU; the prompt asks for the device of the inputs.
Where does a loss have to be for the next step of a training on the GPU?

値は正しいですが、CPU に戻っています。問題文が求めているのは入力と同じ device です。
GPU で学習を続けるには、損失はどこにある必要がありますか。
"""


def mse(pred, target):
    pred, target = pred.cpu(), target.cpu()
    if pred.shape != target.shape:
        raise ValueError(f"shapes differ: {tuple(pred.shape)}, {tuple(target.shape)}")
    return torch.mean(torch.square(pred - target))
