"""`b` goes to the CPU, wherever `a` is; only an `a` on the CPU meets it there.
How can the line say "to where `a` lives" without the name of a device?

`a` がどこにあっても `b` が CPU へ移ります。そこで出会えるのは CPU にある `a` だけです。
device の名前を書かずに「`a` のある場所へ」と書くには、どうしますか。
"""


def same_device_add(a, b):
    return a + b.cpu()
