"""If nothing is left over, a mini-batch with 0 examples stands at the end.
What is left after 8 examples were put into mini-batches of 4?

余りがないときに、データが 0 個のミニバッチが最後にできています。
8 個のデータを 4 個ずつに分けると、何個余りますか。
"""


def batch_sizes(n, batch_size):
    full, rest = divmod(n, batch_size)
    return [batch_size] * full + [rest]
