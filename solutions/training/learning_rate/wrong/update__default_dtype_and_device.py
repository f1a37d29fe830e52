"""The numbers went through a new tensor, which is float32 and on the CPU unless it is told otherwise.
How does a new tensor learn the dtype and the device of w?

数を新しいテンソルに入れています。何も指定しないと、dtype は float32、device は CPU になります。
w の dtype と device は、どうすれば新しいテンソルに伝わりますか。
"""


def update(w, grad, lr):
    result = torch.zeros(w.shape)
    for i, (one, slope) in enumerate(zip(w.flatten().tolist(), grad.flatten().tolist())):
        result.view(-1)[i] = one - lr * slope
    return result
