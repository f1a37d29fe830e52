"""Looks like a sum over outputs and a mean over examples.
How many elements does `y` have, and by which number was the sum divided?

出力については合計、例については平均のようです。
`y` の要素は何個ですか。合計はどの数で割られていますか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).sum(dim=-1).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
