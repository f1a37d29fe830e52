"""torch-kata: auto-graded first steps in deep learning with PyTorch. A notebook needs `check`, and
`practice_device` to try a GPU's rules without one.
"""


def check(exercise: str, part: str, device: str = "auto") -> None:
    """Check one part of an exercise in a notebook: show the verdict, and raise CheckFailed unless it passed.

    `check("losses/mse_by_hand", "mse")` looks at what has been run in this kernel, not at the saved file. `device` is
    where the check's tensors live: cpu, cuda, practice or auto.
    """
    from .commands.check_cell import check_cell

    check_cell(exercise, part, device)


def practice_device(*, as_cuda: bool = False) -> None:
    """Bring the device `practice` into this Python: it computes with the CPU and follows a GPU's rules.

    Afterwards `x.to("practice")` works, and mixing devices is an error as it is with a GPU. With `as_cuda` code that
    says `"cuda"`, `.cuda()` or `torch.cuda.is_available()` runs on it, too. It stays until this Python ends. KataError
    where torch is too old or too new for it.
    """
    from .errors import KataError
    from .worker import practice

    if reason := practice.why_not():
        raise KataError(f"no practice device here: {reason}")
    practice.install(as_cuda=as_cuda)
