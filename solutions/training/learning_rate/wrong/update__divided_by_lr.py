"""Looks like a division: the smaller lr is, the farther w moves.
With lr half as large, should the step be longer or shorter?

割り算をしているようです。lr が小さいほど、w が遠くへ動いています。
lr を半分にしたら、1 ステップは長くなりますか、短くなりますか。
"""


def update(w, grad, lr):
    return w - grad / lr
