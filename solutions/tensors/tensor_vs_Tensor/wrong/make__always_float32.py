"""Looks like the dtype is fixed; let the function look at the data.
Which dtype should whole numbers get?

dtype を固定しているようです。関数にデータを見てもらいましょう。
整数はどの dtype になるとよいですか。
"""


def make(data):
    result = torch.tensor(data, dtype=torch.float)
    return result
