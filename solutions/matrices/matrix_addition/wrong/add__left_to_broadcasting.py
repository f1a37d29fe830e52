"""torch did not refuse: it stretched one or both (broadcasting).
Which line of yours stops two shapes that differ?

torch は断らず、ブロードキャスト (broadcasting) で片方か両方を広げました。
違う shape を止めるのは、どの行ですか。
"""


def add(A, B):
    return A + B
