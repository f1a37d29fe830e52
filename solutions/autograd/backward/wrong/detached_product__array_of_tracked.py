"""torch makes no array of a tensor that is tracked.
Which method makes a constant that stays a tensor?

torch は、追跡中のテンソルから配列を作りません。
テンソルのまま定数にするメソッドは何ですか。
"""


def detached_product(x):
    constant = torch.from_numpy((x**2).cpu().numpy())
    return x * constant.to(x.device)
