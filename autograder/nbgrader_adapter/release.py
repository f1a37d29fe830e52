"""The released notebook as nbgrader makes it, and what nbgrader needs to be set up."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import nbformat
from nbconvert.exporters import NotebookExporter
from nbgrader.converters import GenerateAssignment
from nbgrader.preprocessors import (
    IncludeHeaderFooter,
    InstantiateTests,
    SaveCells,
)
from traitlets.config import Config


def put_scripts_on_path() -> None:
    """nbgrader runs `alembic` by name when it makes a gradebook; this finds it without an activated environment."""
    scripts = str(Path(sys.executable).parent)
    if scripts not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", "")])


def release_bytes(source: bytes) -> bytes:
    """The released notebook, byte for byte what `nbgrader generate_assignment` writes for this source notebook."""
    exporter = NotebookExporter(config=Config({"Exporter": {"default_preprocessors": []}}))
    for preprocessor in GenerateAssignment.preprocessors.default():
        if preprocessor not in (IncludeHeaderFooter, InstantiateTests, SaveCells):  # these need a course
            exporter.register_preprocessor(preprocessor)
    text, _ = exporter.from_notebook_node(nbformat.reads(source.decode(), as_version=4))
    return str(text).encode()
