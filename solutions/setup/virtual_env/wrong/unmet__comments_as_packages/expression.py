import re


def unmet(requirements, installed):
    pins = re.findall(r"^(.+?)(?:==(.*))?$", requirements, re.MULTILINE)
    return [name for name, version in pins if installed.get(name) != version]
