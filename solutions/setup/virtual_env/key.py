"""A truth table, held against real environments; a regular expression for pins, held against what pip itself uses."""

import os
import re
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.requirements import Requirement

PIN = re.compile(r"^([^\s#]+)==([^\s#]+)", re.MULTILINE)

ASK = "import sys; print(sys.prefix); print(sys.base_prefix)"


def inside(prefix, base_prefix):
    """What `in_virtualenv` says of a Python in which `sys` holds these two."""
    return prefix != base_prefix


def venv_commands(folder, requirements):
    """`python3 -m venv folder`, then `folder/bin/python -m pip install -r requirements`."""
    return [
        ["python3", *"-m venv".split(), folder],
        [f"{folder}/bin/python", *"-m pip install -r".split(), requirements],
    ]


def unmet(requirements, installed):
    """Those pins that are not among what is installed."""
    return [name for name, version in PIN.findall(requirements) if (name, version) not in installed.items()]


def check_against_real_environments():
    """A new environment is one, whatever the variable says, and the Python it was made with is none."""
    if os.name == "nt":  # its environments have other folders
        return
    with TemporaryDirectory() as folder:
        lab, base = Path(folder, "my lab"), Path(getattr(sys, "_base_executable", sys.executable))
        venv.create(lab, with_pip=False, symlinks=True)
        python = Path(venv_commands(str(lab), "")[1][0])
        for program, variable in [(python, lab), (python, None), (base, lab), (base, None)]:
            env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
            env |= {"VIRTUAL_ENV": str(variable)} if variable else {}
            said = subprocess.run([program, "-c", ASK], env=env, capture_output=True, text=True, check=True)
            found = inside(*said.stdout.splitlines())
            assert found == (program == python), f"{program} with VIRTUAL_ENV={variable}: {said.stdout!r}"


def check_against_packaging():
    """What pip understands by pins says the same, where versions differ in more than zeros at their ends."""
    pins = ["torch==2.13.0", "torch-kata==0.1", "zope.interface==8.1.1", "my_lab==1.0rc1", "numpy==2.4"]
    for versions in (["2.13.0", "0.1", "8.1", "1.0rc1", "2.4.6"], ["2.13.1", "0.10", "8.1.1", "1.0", "2.4"]):
        installed = dict(zip([Requirement(pin).name for pin in pins], versions, strict=True))
        asked = map(Requirement, pins)
        truth = [one.name for one in asked if not one.specifier.contains(installed[one.name], prereleases=True)]
        text = "# all\n" + "  # pinned\n\n".join(pins)
        assert unmet(text, installed) == truth, f"{installed}: {unmet(text, installed)} and {truth}"
