def venv_commands(folder, requirements):
    return [
        ["python3", "-m", "venv", f'"{folder}"'],
        [f'"{folder}/bin/python"', "-m", "pip", "install", "-r", f'"{requirements}"'],
    ]
