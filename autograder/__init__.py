"""torch-kata: auto-graded first steps in deep learning with PyTorch. A notebook needs `check` and nothing else."""


def check(exercise: str, part: str, device: str = "auto") -> None:
    """Check one part of an exercise in a notebook: show the verdict, and raise CheckFailed unless it passed.

    `check("losses/mse_by_hand", "mse")` looks at what has been run in this kernel, not at the saved file. `device` is
    where the check's tensors live: cpu, cuda, practice or auto.
    """
    from .commands.check_cell import check_cell

    check_cell(exercise, part, device)
