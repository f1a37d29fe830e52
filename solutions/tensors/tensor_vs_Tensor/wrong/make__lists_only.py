"""A bare number stops it: there is nothing to go through in one.
Which call takes a number as well as a list?

数だけを渡すと止まります。数の中には順に取り出せるものがありません。
数もリストも受け取る呼び出しはどれですか。
"""


def make(data):
    return torch.tensor([item for item in data])
