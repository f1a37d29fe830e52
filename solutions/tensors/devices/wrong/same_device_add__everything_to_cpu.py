"""Everything came back to the CPU; the GPU would sit idle.
Where does the result belong if both arguments are on the device?

すべて CPU に戻っています。これでは GPU が使われません。
引数が両方ともその device にあるとき、結果はどこに置くべきですか。
"""


def same_device_add(a, b):
    x = a.cpu()
    y = b.cpu()
    return x + y
