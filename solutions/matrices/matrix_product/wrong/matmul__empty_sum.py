"""With nothing to add up, Python's number 0 came back instead of a matrix of zeros.
What does the result start from?

足すものがないとき、0 の行列ではなく Python の数 0 が返っています。
結果は、何から足し始めますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    return sum(A[:, k : k + 1] * B[k : k + 1] for k in range(A.shape[1]))
