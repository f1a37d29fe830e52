"""A bare number works, a list does not: `float` takes one number only.
Which argument of `torch.tensor` fixes the dtype of a list as well?

数だけなら動きますが、リストでは止まります。`float` が受け取るのは 1 つの数だけです。
`torch.tensor` のどの引数なら、リストの dtype も決められますか。
"""


def make_float(data):
    return torch.tensor(float(data))
