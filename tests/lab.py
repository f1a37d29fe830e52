"""A real JupyterLab and a real Chromium for tests and for the pictures in docs/: start, open, type, run, read."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ASSIGNMENTS = Path(__file__).parent.parent / "assignments"
CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
QUIET = {
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True},
    "docmanager-extension/plugin": {"autosave": False},
}
"""JupyterLab asks a new user about news; nothing here wants to be asked."""

START_SECONDS = 60.0
STOP_SECONDS = 20.0
PAGE_SECONDS = 60.0


class Lab:
    """A JupyterLab server without a token on 127.0.0.1, in `root`: a copy of assignments/ and nobody's settings.

    `serves` is a course folder to be served, with its nbgrader_config.py, in the place of the copy.
    """

    def __init__(
        self, root: Path, *, theme: str = "JupyterLab Light", serves: Path | None = None, **environment: str
    ) -> None:
        self.notebooks = serves or root / "notebooks"
        if serves is None:
            shutil.copytree(ASSIGNMENTS, self.notebooks)
        settings = root / "settings" / "@jupyterlab"
        for name, values in {**QUIET, "apputils-extension/themes": {"theme": theme}}.items():
            path = settings / f"{name}.jupyterlab-settings"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(values))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        own = {
            "HOME": root / "home",
            "IPYTHONDIR": root / "ipython",
            "JUPYTER_CONFIG_DIR": root / "config",
            "JUPYTER_DATA_DIR": root / "data",
            "JUPYTER_RUNTIME_DIR": root / "runtime",
            "JUPYTERLAB_SETTINGS_DIR": root / "settings",
            "JUPYTERLAB_WORKSPACES_DIR": root / "workspaces",
        }
        (root / "home").mkdir()
        options = ["--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0", "--no-browser", "--allow-root"]
        options += ["--IdentityProvider.token=", f"--ServerApp.root_dir={self.notebooks}"]
        self.log = root / "server.log"
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "jupyterlab", *options],
                cwd=self.notebooks,
                env={**os.environ, **{name: str(path) for name, path in own.items()}, **environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def wait(self) -> None:
        """Return when the server answers; RuntimeError with its log if it ended or takes too long."""
        deadline = time.monotonic() + START_SECONDS
        while self._process.poll() is None and time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{self.url}/api", timeout=5):
                    return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"JupyterLab did not start:\n{self.log.read_text()[-3000:]}")

    def stop(self) -> None:
        """Ask the server to end itself and its kernels, without waiting for it."""
        self._process.terminate()

    def join(self) -> None:
        """Return when the server has ended."""
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Notebook:
    """One exercise open in a page of the browser, its kernel idle."""

    def __init__(self, page: Any, lab: Lab, exercise: str) -> None:
        self.page = page
        page.set_default_timeout(PAGE_SECONDS * 1000)
        lab.wait()
        page.goto(f"{lab.url}/lab/tree/{exercise}.ipynb?reset")
        self.check = self.cell("from autograder import check").last
        self.output = self.check.locator(".jp-OutputArea")
        page.locator("#jp-main-statusbar").get_by_text("| Idle").wait_for()

    def cell(self, start: str) -> Any:
        """The code cells with this text in them."""
        return self.page.locator(".jp-CodeCell").filter(has=self.page.locator(".cm-content", has_text=start))

    def write(self, start: str, code: str) -> None:
        """Replace the text of the cell with this text in it."""
        self.cell(start).locator(".cm-content").click()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(code)

    def run_all(self) -> None:
        """Run > Run All Cells, and wait until the check cell has run."""
        with self._check_runs():
            self._menu("Run", "runmenu:run-all")

    def run_check(self) -> None:
        """Run the check cell alone."""
        with self._check_runs():
            self.check.locator(".cm-content").click()
            self.page.keyboard.press("Control+Enter")

    def validate(self) -> Any:
        """Press nbgrader's Validate button, and give its report; it runs the whole notebook in a kernel of its own."""
        self.page.get_by_role("button", name="Validate").click()
        report = self.page.locator(".jp-Dialog").filter(has_text="Validation Results")
        report.wait_for()
        return report

    def _menu(self, menu: str, command: str) -> None:
        self.page.locator(".lm-MenuBar-itemLabel", has_text=menu).click()
        self.page.locator(f'.lm-Menu-item[data-command="{command}"]').click()

    @contextlib.contextmanager
    def _check_runs(self) -> Iterator[None]:
        prompt = self.check.locator(".jp-InputPrompt").element_handle()
        last = prompt.inner_text()
        yield
        self.page.wait_for_function(
            "([prompt, last]) => /\\d/.test(prompt.innerText) && prompt.innerText !== last", arg=[prompt, last]
        )
