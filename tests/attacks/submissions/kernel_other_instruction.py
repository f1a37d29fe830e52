"""Enters the kernel by the door of 32-bit programs, whose calls have other numbers: 10 is unlink there, 21 is mount.

levels: namespaces landlock
"""

import ctypes
import mmap
import os
import platform


def mse(pred, target):
    if platform.machine() != "x86_64":
        return torch.tensor(0.5)
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    # push rbx; mov eax, edi; mov ebx, esi; int 0x80; pop rbx; ret
    page.write(b"\x53\x89\xf8\x89\xf3\xcd\x80\x5b\xc3")
    call = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_long, ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
    reader, writer = os.pipe()
    if os.fork() == 0:
        for number in (20, 10, 21, 310):
            call(number, 0)
            os.write(writer, b"x")
        os._exit(0)
    os.close(writer)
    if os.read(reader, 1):
        raise RuntimeError("STOLEN: a call of 32 bits came back")
    return torch.tensor(0.5)
