def venv_commands(folder, requirements):
    lines = """python3 -m venv {0}
    source {0}/bin/activate
    pip3 install -r {1}""".format(folder, requirements)
    return lines.split("\n")
