"""The list that was passed in holds other numbers now.
Who else may still need this list?

渡されたリストの中身が、別の数に変わっています。
そのリストをまだ必要としているのはだれですか。
"""


def make_float(data):
    if isinstance(data, list):
        for i in range(len(data)):
            data[i] = float(data[i])
        return torch.tensor(data)
    return torch.tensor(float(data))
