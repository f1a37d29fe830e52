"""I has torch's defaults: float32, on the CPU.
Where does your code look at the dtype and the device of A?

I の dtype と device が、torch の既定 (float32 と CPU) のままです。
A の dtype と device は、どこで使われていますか。
"""


def left_identity(A):
    return torch.eye(A.shape[0])
