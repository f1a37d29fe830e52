import os
import sys as python


def in_virtualenv():
    return not python.exec_prefix == python.base_exec_prefix


def python_of(folder):
    return os.path.join(folder, "bin", "python")


def run_module(program, module, *words):
    return [program, "-m", module, *words]


def venv_commands(folder, requirements):
    return [run_module("python3", "venv", folder), run_module(python_of(folder), "pip", "install", "-r", requirements)]


def pins_of(text):
    lines = [line[: line.index("#")] if "#" in line else line for line in text.splitlines()]
    return dict(line.strip().split("==") for line in lines if line.strip())


def unmet(requirements, installed):
    wanted = pins_of(requirements)
    return [name for name in wanted if (name, wanted[name]) not in installed.items()]
