"""The last mini-batch has only what is left; here the sizes add up to more than there are examples.
How many of 10 examples are left after two mini-batches of 4?

最後のミニバッチに入るのは、残った分だけです。この答えでは、合計がデータの個数より多くなります。
10 個のデータから 4 個のミニバッチを 2 つ作ると、何個残りますか。
"""


def batch_sizes(n, batch_size):
    sizes = []
    for start in range(0, n, batch_size):
        sizes.append(batch_size)
    return sizes
