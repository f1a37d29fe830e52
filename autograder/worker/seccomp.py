"""System calls that a student's process may not make: seccomp filters for Linux on x86-64 and arm64, written by hand
because libseccomp is not a Python package. Runs inside the sandbox; imports the standard library only.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
import sys
from collections.abc import Iterable
from typing import NamedTuple

ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
"""AUDIT_ARCH_* of linux/audit.h, by machine."""

NEWEST = 451
"""The last system call this table has been read up to; a newer one is answered as a kernel that lacks it would."""

LD_WORD, JUMP_EQUAL, JUMP_ANY_BIT, JUMP_GREATER, RETURN = 0x20, 0x15, 0x45, 0x25, 0x06

ALLOW, ERRNO, KILL_PROCESS = 0x7FFF0000, 0x00050000, 0x80000000

OFFSET_NUMBER, OFFSET_ARCHITECTURE, OFFSET_ARGUMENTS = 0, 4, 16

PR_SET_NO_NEW_PRIVS = 38

SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW = 1, 4

CLONE_NEW = 0x7E020080
"""Every CLONE_NEW* flag: namespaces, in which a student would have capabilities."""

FCNTLS = (0, 1, 2, 3, 4, 5, 6, 7, 9, 36, 37, 38, 1030, 1032)
"""Duplicates, flags, locks, F_GETOWN, F_GETPIPE_SZ. Others send signals, hold up who opens a file, or watch folders."""

IOCTLS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
"""TCGETS and TIOCGWINSZ ask a terminal, FIONREAD what waits; FIONBIO, FIONCLEX and FIOCLEX are flags. Others change the
attributes of files that are open for reading, type into terminals, send signals.
"""

AF_UNIX = 1
"""The only sockets that reach no further than a student's own processes, and leave nothing behind."""

SO_LINGER, SO_SIZES = 13, (7, 8, 32, 33)
"""Lets whoever closes a socket wait for its peer: a socket that a student has handed over would hold the other side.
Then the sizes of what waits in a socket, which is no process's memory.
"""

KERNEL = (
    "ptrace process_vm_readv process_vm_writev process_madvise process_mrelease pidfd_open pidfd_getfd "
    "pidfd_send_signal kcmp mount umount2 pivot_root chroot open_tree move_mount fsopen fsconfig fsmount fspick "
    "mount_setattr unshare setns bpf perf_event_open userfaultfd io_uring_setup io_uring_enter io_uring_register "
    "keyctl add_key request_key kexec_load kexec_file_load init_module finit_module delete_module reboot swapon "
    "swapoff acct quotactl quotactl_fd syslog iopl ioperm settimeofday clock_settime adjtimex clock_adjtime "
    "sethostname setdomainname vhangup nfsservctl lookup_dcookie modify_ldt personality fanotify_init "
    "open_by_handle_at name_to_handle_at move_pages migrate_pages"
)
"""What reaches into other processes or the kernel; no exercise needs any of it."""

LASTING = "shmget msgget semget mq_open memfd_create memfd_secret"
"""Memory that outlives its process, or that no limit counts."""

SOCKETS = "socket socketpair connect bind listen accept accept4"
"""Where they are not counted, a student has none."""

PRIORITIES = "setpriority sched_setscheduler sched_setparam sched_setattr sched_setaffinity ioprio_set"
"""Processor time of others: process 1 has the student's user."""

OTHERS = "tkill rt_sigqueueinfo rt_tgsigqueueinfo setsid setpgid"
"""What signals other processes of the same user, or leaves the process group by which a student's are ended."""

ATTRIBUTES = (
    "chmod fchmod fchmodat chown fchown lchown fchownat setxattr lsetxattr fsetxattr removexattr lremovexattr "
    "fremovexattr utime utimes futimesat utimensat inotify_add_watch"
)
"""What changes or watches files without opening them, which Landlock does not see."""

# fmt: off
NUMBERS: dict[str, tuple[int | None, int | None]] = {
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "process_madvise": (440, 440), "process_mrelease": (448, 448), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424), "kcmp": (312, 272), "mount": (165, 40), "umount2": (166, 39),
    "pivot_root": (155, 41), "chroot": (161, 51), "open_tree": (428, 428), "move_mount": (429, 429),
    "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433),
    "mount_setattr": (442, 442), "unshare": (272, 97), "setns": (308, 268), "bpf": (321, 280),
    "perf_event_open": (298, 241), "userfaultfd": (323, 282), "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426), "io_uring_register": (427, 427), "keyctl": (250, 219), "add_key": (248, 217),
    "request_key": (249, 218), "kexec_load": (246, 104), "kexec_file_load": (320, 294), "init_module": (175, 105),
    "finit_module": (313, 273), "delete_module": (176, 106), "reboot": (169, 142), "swapon": (167, 224),
    "swapoff": (168, 225), "acct": (163, 89), "quotactl": (179, 60), "quotactl_fd": (443, 443), "syslog": (103, 116),
    "iopl": (172, None), "ioperm": (173, None), "settimeofday": (164, 170), "clock_settime": (227, 112),
    "adjtimex": (159, 171), "clock_adjtime": (305, 266), "sethostname": (170, 161), "setdomainname": (171, 162),
    "vhangup": (153, 58), "nfsservctl": (180, 42), "lookup_dcookie": (212, 18), "modify_ldt": (154, None),
    "personality": (135, 92), "fanotify_init": (300, 262), "open_by_handle_at": (304, 265),
    "name_to_handle_at": (303, 264), "move_pages": (279, 239), "migrate_pages": (256, 238), "shmget": (29, 194),
    "msgget": (68, 186), "semget": (64, 190), "mq_open": (240, 180), "memfd_create": (319, 279),
    "memfd_secret": (447, 447), "socket": (41, 198), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201),
    "accept": (43, 202), "accept4": (288, 242), "socketpair": (53, 199), "kill": (62, 129), "tkill": (200, 130),
    "tgkill": (234, 131), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240), "chmod": (90, None),
    "fchmod": (91, 52), "fchmodat": (268, 53), "chown": (92, None), "fchown": (93, 55), "lchown": (94, None),
    "fchownat": (260, 54), "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7),
    "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16), "utime": (132, None),
    "utimes": (235, None), "futimesat": (261, None), "utimensat": (280, 88), "inotify_add_watch": (254, 27),
    "setpriority": (141, 140), "sched_setscheduler": (144, 119), "sched_setparam": (142, 118),
    "sched_setattr": (314, 274), "sched_setaffinity": (203, 122), "ioprio_set": (251, 30), "prlimit64": (302, 261),
    "setsid": (112, 157), "setpgid": (109, 154), "clone": (56, 220), "clone3": (435, 435), "fcntl": (72, 25),
    "ioctl": (16, 29), "seccomp": (317, 277), "setsockopt": (54, 208),
}
# fmt: on
"""The numbers on x86-64 and arm64, from the kernel's headers."""


class Rule(NamedTuple):
    """Refuse `call` by the low 32 bits of its argument number `argument`.

    If it is one of `refused`; or, with `allowed`, if it is none of these; or if it has any of `bits`.
    """

    call: str
    argument: int
    refused: tuple[int, ...] = ()
    allowed: tuple[int, ...] = ()
    bits: int = 0


def why_not() -> str:
    """Empty if filters can be built for this machine, otherwise the reason."""
    if sys.platform != "linux":
        return f"seccomp exists on Linux only, this is {sys.platform}"
    if platform.machine() not in ARCHITECTURES:
        return f"the kit's seccomp filter knows {' and '.join(ARCHITECTURES)} only, this is {platform.machine()}"
    return ""


def everywhere() -> bytes:
    """The filter of every student's process on Linux in a sandbox: the kernel's doors that no exercise needs."""
    return program(
        f"{KERNEL} {LASTING} {PRIORITIES}",
        [
            Rule("clone", 0, bits=CLONE_NEW),
            Rule("fcntl", 1, allowed=FCNTLS),
            Rule("ioctl", 1, allowed=IOCTLS),
            Rule("prlimit64", 0, allowed=(0,)),
            Rule("socket", 0, allowed=(AF_UNIX,)),
            Rule("socketpair", 0, allowed=(AF_UNIX,)),
            Rule("setsockopt", 2, refused=(SO_LINGER, *SO_SIZES)),
        ],
        missing="clone3",
    )


def alone(pid: int) -> bytes:
    """The filter of a process that shares its user and network with others: it acts on `pid`, itself, only."""
    return program(
        f"{SOCKETS} {OTHERS} {ATTRIBUTES}",
        [
            Rule("kill", 0, allowed=(pid,)),
            Rule("tgkill", 0, allowed=(pid,)),
        ],
    )


def program(denied: str, rules: Iterable[Rule] = (), missing: str = "") -> bytes:
    """A filter: the calls named in `denied` fail with EPERM, those in `missing` with ENOSYS; `rules` look closer."""
    machine = platform.machine()
    code = [
        _step(LD_WORD, value=OFFSET_ARCHITECTURE),
        _step(JUMP_EQUAL, 1, 0, ARCHITECTURES[machine]),
        _step(RETURN, value=KILL_PROCESS),
        _step(LD_WORD, value=OFFSET_NUMBER),
        _step(JUMP_GREATER, 0, 1, NEWEST),  # also the second set of numbers that x86-64 has, for x32
        _step(RETURN, value=ERRNO | errno.ENOSYS),
    ]
    for names, error in ((denied, errno.EPERM), (missing, errno.ENOSYS)):
        for name in names.split():
            if (refused := number(name)) is not None:
                code += [_step(JUMP_EQUAL, 0, 1, refused), _step(RETURN, value=ERRNO | error)]
    for rule in rules:
        body = _look(rule)
        looked_at = number(rule.call)
        assert looked_at is not None
        code += [_step(JUMP_EQUAL, 0, len(body), looked_at), *body]
    return b"".join([*code, _step(RETURN, value=ALLOW)])


def number(call: str) -> int | None:
    """The number of a system call on this machine; None where it has no such call."""
    return NUMBERS[call][list(ARCHITECTURES).index(platform.machine())]


def install(filter: bytes) -> None:
    """Put a filter on this process and everything it starts, for good, and let none of it gain rights; errors as of
    `attach`.
    """
    ctypes.CDLL(None).prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    attach(filter)


def attach(filter: bytes) -> None:
    """The same for a process that has CAP_SYS_ADMIN, with the rights it has; OSError if the kernel refuses."""
    libc = ctypes.CDLL(None, use_errno=True)
    code = ctypes.create_string_buffer(filter, len(filter))
    header = ctypes.create_string_buffer(struct.pack("@HP", len(filter) // 8, ctypes.addressof(code)))
    # Without SPEC_ALLOW older kernels would make every computation in the process slower.
    if libc.syscall(number("seccomp"), SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW, header):
        raise OSError(ctypes.get_errno(), "the kernel refused the seccomp filter")


def _look(rule: Rule) -> list[bytes]:
    """The steps that follow when the call is the rule's; the last one brings the call's number back."""
    refuse = _step(RETURN, value=ERRNO | errno.EPERM)
    body = [_step(LD_WORD, value=OFFSET_ARGUMENTS + 8 * rule.argument)]
    if rule.bits:
        body += [_step(JUMP_ANY_BIT, 0, 1, rule.bits), refuse]
    for value in rule.refused:
        body += [_step(JUMP_EQUAL, 0, 1, value), refuse]
    if rule.allowed:
        left = len(rule.allowed)
        body += [_step(JUMP_EQUAL, left - place, 0, value) for place, value in enumerate(rule.allowed)]
        body.append(refuse)
    return [*body, _step(LD_WORD, value=OFFSET_NUMBER)]


def _step(code: int, if_true: int = 0, if_false: int = 0, value: int = 0) -> bytes:
    """One instruction of classic BPF: a `struct sock_filter`."""
    return struct.pack("=HBBI", code, if_true, if_false, value)
