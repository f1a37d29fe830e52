"""Looks like one number of A times one of B; a whole row and a whole column meet.
How many products are added up in the example?

A の 1 つの数と B の 1 つの数をかけたようです。出会うのは行全体と列全体です。
例では、積をいくつ足しますか。
"""


def entry(A, B, i, j):
    return A[i, j] * B[i, j]
