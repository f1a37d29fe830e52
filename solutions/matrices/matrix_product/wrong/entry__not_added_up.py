"""The products are right; they are not added up.
How many numbers are left of a row times a column?

積は正しいですが、合計していません。
行と列をかけると、最後に数はいくつになりますか。
"""


def entry(A, B, i, j):
    return A[i, :] * B[:, j]
