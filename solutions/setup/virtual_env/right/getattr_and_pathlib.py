import re
from pathlib import Path


def in_virtualenv():
    return getattr(sys, "base_prefix", sys.prefix) != sys.prefix


def venv_commands(folder, requirements):
    python = Path(folder) / "bin" / "python"
    return [
        ["python3", "-m", "venv", folder],
        [str(python), "-m", "pip", "install", "-r", requirements],
    ]


def unmet(requirements, installed):
    pins = re.findall(r"^\s*([^\s#=]+)==([^\s#]+)", requirements, flags=re.MULTILINE)
    return [name for name, version in pins if name not in installed or installed[name] != version]
