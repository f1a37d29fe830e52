"""Looks like lr multiplies the difference of w and grad, or w as well.
In w ← w − lr · grad, what does lr stand in front of?

w と grad の差か、w にまで lr がかかっているようです。
w ← w − lr · grad で、lr は何の前にありますか。
"""


def update(w, grad, lr):
    return lr * (w - grad)
