"""A list stops it: `float` takes one number only.
Which argument of `torch.tensor` fixes the dtype of a list as well?

リストを渡すと止まります。`float` が受け取るのは 1 つの数だけです。
`torch.tensor` のどの引数なら、リストの dtype も決められますか。
"""


def make_float(data):
    return torch.tensor(float(data))
