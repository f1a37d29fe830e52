"""The result has torch's defaults: float32, on the CPU.
Where does your code look at the dtype and the device of A?

戻り値が、torch の既定 (float32 と CPU) になっています。
A の dtype と device は、どこで使われていますか。
"""


def inv2(A):
    if A.shape != (2, 2):
        raise ValueError("A has to be 2x2")
    (a, b), (c, d) = A.tolist()
    det = a * d - b * c
    if det == 0:
        raise ValueError("no inverse")
    return torch.tensor([[d / det, -b / det], [-c / det, a / det]])
