from pathlib import Path


def venv_commands(folder, requirements):
    home = Path(folder)
    return [
        ["python3", "-m", "venv", str(home)],
        [str(home / "bin" / "python"), "-m", "pip", "install", "-r", str(home / requirements)],
    ]
