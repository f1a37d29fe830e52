"""Looks like whole lines were returned where names are asked for.
What stands before `==`?

名前ではなく、行全体が返っているようです。
`==` の前にあるのは何ですか。
"""


def unmet(requirements, installed):
    pins = []
    for line in requirements.splitlines():
        line = line.split("#")[0].strip()
        if line:
            name, version = line.split("==")
            if installed.get(name) != version:
                pins.append(line)
    return pins
