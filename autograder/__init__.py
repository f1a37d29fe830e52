"""torch-kata: auto-graded first steps in deep learning with PyTorch. A notebook needs `check`, and
`practice_device` to try a GPU's rules without one.
"""


class Check:
    """The check of a notebook: `check(...)` looks at one part, `check.hint()` helps with it, `check.lang("ja")` chooses
    the language. Nothing is imported before it is needed.
    """

    def __init__(self) -> None:
        self._last = ("", "")
        self._hints = 0

    def __call__(self, exercise: str, part: str, device: str = "auto") -> None:
        """Check one part of an exercise in a notebook: show the verdict, and raise CheckFailed unless it passed.

        `check("losses/mse_by_hand", "mse")` looks at what has been run in this kernel, not at the saved file. `device`
        is where the check's tensors live: cpu, cuda, practice or auto.
        """
        from .commands.check_cell import check_cell

        if (exercise, part) != self._last:
            self._last, self._hints = (exercise, part), 0
        check_cell(exercise, part, device)

    def hint(self, step: int = 0) -> None:
        """Show the next of three hints for the part that was checked last, or the one that is asked for: 1, 2 or 3.

        CheckFailed if nothing was checked yet, or there is no such hint.
        """
        from .commands.check_cell import show_hint

        self._hints = show_hint(*self._last, step or self._hints + 1)

    def lang(self, language: str) -> None:
        """Speak "en" or "ja" in this notebook from now on; CheckFailed for another language."""
        from .commands.check_cell import speak

        speak(language)


check = Check()


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
