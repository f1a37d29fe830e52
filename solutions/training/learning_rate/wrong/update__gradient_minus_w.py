"""Looks like w and grad have changed places: lr is multiplied by w.
Which of the two is to move, and which says how?

w と grad が入れ替わっているようです。lr が w にかかっています。
動くのはどちらで、動き方を決めるのはどちらですか。
"""


def update(w, grad, lr):
    return grad - lr * w
