"""The sum is right but lives with b; the prompt asks for a's device.
Which of the two arguments should travel?

和は正しいですが、b の device にあります。問題文が求めているのは a の device です。
移るべき引数は、2 つのうちどちらですか。
"""


def same_device_add(a, b):
    if a.device != b.device:
        a = a.to(b.device)
    return torch.add(a, b)
