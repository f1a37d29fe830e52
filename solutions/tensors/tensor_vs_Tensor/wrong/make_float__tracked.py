"""The result is tracked by autograd.
Which argument or line switches the tracking on?

戻り値が autograd の追跡中になっています。
追跡を始めているのは、どの引数または行ですか。
"""


def make_float(data):
    return torch.tensor(data, dtype=torch.float32, requires_grad=True)
