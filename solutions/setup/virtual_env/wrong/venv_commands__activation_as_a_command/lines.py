def venv_commands(folder, requirements):
    text = f"python3 -m venv {folder}\nsource {folder}/bin/activate\npip install -r {requirements}"
    return [line.split() for line in text.splitlines()]
