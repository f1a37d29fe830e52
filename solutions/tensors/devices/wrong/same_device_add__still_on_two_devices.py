"""Two devices met. `x.to(device)` returns a new tensor; assign it.
What does the line with `to` change, if nobody takes what it returns?

2 つの device が混ざりました。`x.to(device)` は新しいテンソルを返します。代入しましょう。
`to` の戻り値を受け取らないと、その行は何を変えますか。
"""


def same_device_add(a, b):
    b.to(a.device)
    total = a + b
    return total
