def venv_commands(folder, requirements):
    install = f"source {folder}/bin/activate && pip3 install -r {requirements}"
    return [["python3", "-m", "venv", folder], ["bash", "-c", install]]
