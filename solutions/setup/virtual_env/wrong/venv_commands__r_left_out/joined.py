def venv_commands(folder, requirements):
    make = ["python3", "-m", "venv", folder]
    python = "/".join([folder, "bin", "python"])
    return [make, [python, "-m", "pip", "install"] + [requirements]]
