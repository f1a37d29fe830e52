"""The error is handed back like a result; nobody is stopped by it.
Which word makes an error stop the program?

エラーが戻り値として返されているので、何も止まりません。
エラーでプログラムを止めるのは、どの語ですか。
"""


def add(A, B):
    if A.shape != B.shape:
        return ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    return A + B
