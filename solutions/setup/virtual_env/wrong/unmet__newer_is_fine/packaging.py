from packaging.version import Version


def unmet(requirements, installed):
    too_old = []
    for pin in requirements.split():
        name, wanted = pin.split("==")
        there = installed.get(name)
        if there is not None and Version(there) >= Version(wanted):
            continue
        too_old.append(name)
    return too_old
