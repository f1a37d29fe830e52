"""Devices from the option to the record: where tensors are put, what is not run and says so, and the same verdict anywhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch
from support import COURSE, MSE, RIGHT, ROOT, SETUP, SOLUTIONS, array_in, encoded, level_here

from autograder.authoring.programs import PUBLISHED_SECRET, programs_of
from autograder.commands.cli import main
from autograder.errors import KataError
from autograder.grading.attempt import Engine
from autograder.grading.checks import PRODUCT, where
from autograder.grading.found import Settings
from autograder.grading.session import run
from autograder.judging.compare import difference
from autograder.programs.observation import Observation, returned
from autograder.programs.replies import MIXED, observe
from autograder.programs.student import Student
from autograder.reading.author import Source
from autograder.record import Record, part_outcome
from autograder.sandbox.devices import DEVICE, DEVICE_OBJECT, Devices, NoDevice, Placed, choose, on_cpu, on_device
from autograder.sandbox.process import Worker
from autograder.service.client import GradingService
from autograder.submission import Cell, Submission
from autograder.worker import practice, wire
from autograder.worker.decoding import decode
from autograder.worker.limits import Limits

X = torch.tensor([1.0, 2, 3])


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """A warm worker in the strongest sandbox here, as for a class: it has loaded what optimisers need."""
    with Worker(level_here(), for_class=True) as worker:
        yield worker


@pytest.fixture
def program(worker: Worker) -> Iterator[Callable[..., Student]]:
    """`program(code)`: a student's program; devices as of --device auto unless told otherwise."""
    students: list[Student] = []

    def make(code: str, devices: Devices | None = None) -> Student:
        cells = (Cell("setup", SETUP), Cell("answer", code))
        student = Student({}, Submission("s01", "unit/name", cells), "", worker, devices or choose("auto"))
        student.start_check(0)
        students.append(student)
        return student

    yield make
    for student in students:
        student.close()


# --- the option ---------------------------------------------------------------------------------------------------


def test_choices() -> None:
    """Inputs live on the CPU unless told otherwise, and checks of devices take the practice device."""
    assert choose("auto") == choose("cpu") == Devices("cpu", "practice")
    assert choose("practice") == Devices("practice", "practice")


def test_cuda_without_a_gpu_names_practice(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Asking for CUDA where there is none is an error in one line, at every door, that says what can be had."""
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    with pytest.raises(KataError, match="--device practice needs no GPU"):
        choose("cuda")
    assert main(["check", "--device", "cuda"]) == 2
    assert "--device practice needs no GPU" in capsys.readouterr().err


def test_no_practice_device(monkeypatch: pytest.MonkeyPatch) -> None:
    """With an unknown torch `practice` is refused; `auto` goes on without a second device and knows why."""
    monkeypatch.setattr(practice, "KNOWN", ((9, 0), (9, 1)))
    with pytest.raises(KataError, match=r"torch .* is not among the versions"):
        choose("practice")
    found = choose("auto")
    assert (found.inputs, found.second) == ("cpu", "")
    assert torch.__version__ in found.reason


@pytest.mark.slow
def test_the_service_knows_the_devices() -> None:
    """The service, which nbgrader and the check cell use, takes the same names; the record says where inputs lived."""
    with GradingService(grading=False, isolation=level_here(), device="practice") as service:
        record = service.grade(Submission("", MSE, (Cell("setup", SETUP), Cell("answer", RIGHT))))
    assert record.device == "practice"
    assert record.score == record.max_score
    with (
        GradingService(grading=False, isolation=level_here(), device="tpu") as service,
        pytest.raises(KataError, match="unknown --device 'tpu'"),
    ):
        service.grade(Submission("", MSE, (Cell("answer", RIGHT),)))


# --- a student's process ------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_tensors_are_where_they_were_put(program: Callable[..., Student]) -> None:
    """Placed tensors are on the CPU or on the device, whatever the option; others are where the option says."""
    code = "def f(*tensors):\n    return [str(t.device) for t in tensors]"
    for devices, usual in ((choose("auto"), "cpu"), (choose("practice"), "practice:0")):
        found = program(code, devices).f(X, on_cpu(X), on_device(X))
        assert found.value == [usual, "cpu", "practice:0"]


def test_facts_of_a_tensor_on_the_device(program: Callable[..., Student]) -> None:
    """Values, dtype, strides, tracking, an old gradient, a changed argument and shared memory are seen on the device."""
    student = program(
        "def f(x):\n    return x * 2\ndef grow(x):\n    x.add_(1)\n    return x[1:]\ndef old(w):\n    return w.grad"
    )
    turned = torch.arange(6.0).reshape(2, 3).T
    assert torch.equal(student.f(on_device(turned)).value, turned * 2)
    assert array_in(student.f(on_device(turned))).device == "practice:0"
    tracked = student.f(on_device(X.clone().requires_grad_()))
    assert tracked.grads is not None
    assert [grad.device for grad in tracked.grads if isinstance(grad, wire.Array)] == ["practice:0"]
    grown = student.grow(on_device(X))
    assert (grown.changed, grown.shares) == (((0, "values"),), (0,))
    w = X.clone().requires_grad_()
    w.grad = torch.full((3,), 5.0)
    assert student.old(on_device(w)).value.tolist() == [5, 5, 5]


@pytest.mark.parametrize(
    "view",
    [
        "x[::-1]",
        "x[:, ::-1]",
        "x[::-1, ::-1]",
        "x.T",
        "x[1:, ::2]",
        "x[::-2].T",
        "x[:, 1]",
        "x[:0]",
        "np.broadcast_to(x[:1], (3, 4))",
    ],
)
def test_arrays_arrive_as_they_are(program: Callable[..., Student], view: str) -> None:
    """A reversed, transposed, stepped or broadcast array has the values and the strides it had here."""
    x = eval(view, {"np": np, "x": np.arange(12.0).reshape(3, 4)})
    found = program("def f(x):\n    return x.strides, x.tolist(), x.dtype.name").f(x)
    assert found.value == (x.strides, x.tolist(), "float64")
    assert found.changed == ()


EXPANDED = (
    torch.tensor([[1.0], [2.0]]).expand(2, 3),
    torch.tensor(2.0).expand(4),
    torch.arange(12.0).reshape(3, 4)[:, ::2],
)


@pytest.mark.parametrize("given", EXPANDED, ids=["a column", "one number", "stepped"])
@pytest.mark.parametrize("put", [on_cpu, on_device], ids=["cpu", "device"])
def test_views_arrive_as_views(
    program: Callable[..., Student], put: Callable[[torch.Tensor], Placed], given: torch.Tensor
) -> None:
    """An expanded or stepped input has its strides on every device, and its gradient the shape that it shows."""
    student = program("def f(x):\n    return x * x\ndef strides(x):\n    return x.stride(), x.storage_offset()")
    assert student.strides(put(given)).value == (given.stride(), given.storage_offset())
    found = student.f(put(given.detach().requires_grad_()))
    assert found.grads is not None
    assert decode(found.grads[0], lambda node: node).tolist() == (2 * given).tolist()
    assert found.changed == ()


@pytest.mark.parametrize("put", [on_cpu, on_device], ids=["cpu", "device"])
def test_writes_into_an_expanded_input(program: Callable[..., Student], put: Callable[[torch.Tensor], Placed]) -> None:
    """On every device a write into all of it is refused by torch, and one that is let through is seen."""
    student = program("def f(x):\n    x.add_(1)\ndef one(x):\n    x[0, 0] = 9\n    return x.tolist()")
    refused = student.f(put(EXPANDED[0]))
    assert (refused.error, refused.changed) == ("RuntimeError", ())
    written = student.one(put(EXPANDED[0]))
    assert (written.value, written.changed) == ([[9, 9, 9], [2, 2, 2]], ((0, "values"),))


DEFAULTS = (
    "set_default_device('meta')",
    "set_default_device('cuda')",
    "set_default_dtype(torch.float64)",
    "set_grad_enabled(False)",
)


@pytest.mark.parametrize("default", DEFAULTS)
def test_defaults_of_a_cell_do_not_reach_the_device(program: Callable[..., Student], default: str) -> None:
    """Whatever default the notebook set, the second device comes into its process, and inputs and results are right."""
    student = program(
        f"torch.{default}\n@torch.enable_grad()\ndef f(x):\n    return x * 2\ndef g(x):\n    return x[1:]"
    )
    found = student.f(on_device(X.clone().requires_grad_()))
    assert (array_in(found).device, found.value.tolist()) == ("practice:0", [2, 4, 6])
    assert found.grads is not None
    assert decode(found.grads[0], lambda node: node).tolist() == [2, 2, 2]
    assert (student.g(on_device(X)).shares, student.g(on_cpu(X)).shares) == ((0,), (0,))


def test_a_default_device_is_put_back(program: Callable[..., Student]) -> None:
    """The second device as a default that a call leaves behind is seen, and gone for the next."""
    student = program(
        "def f(device):\n    torch.set_default_device(device)\n    return 1\ndef g():\n    return str(torch.ones(2).device)"
    )
    assert student.f(DEVICE).changed == ((-1, "default device"),)
    assert student.g().value == "cpu"


def test_the_device_as_an_argument(program: Callable[..., Student]) -> None:
    """Graders pass the device by name or as an object, and never say which it is."""
    student = program("def f(device):\n    return type(device).__name__, str(torch.zeros(2, device=device).device)")
    assert student.f(DEVICE).value == ("str", "practice:0")
    assert student.f(DEVICE_OBJECT).value == ("device", "practice:0")


def test_a_notebook_that_brings_the_device_itself(program: Callable[..., Student]) -> None:
    """`practice_device(as_cuda=True)` in a cell works while it is graded, too: code written for cuda runs, and is checked."""
    student = program(
        "from autograder import practice_device\npractice_device(as_cuda=True)\nw = torch.ones(3).cuda()\n"
        "def f(x):\n    return (x.to('cuda') + w) if torch.cuda.is_available() else None"
    )
    for x in (on_cpu(X), on_device(X)):
        found = student.f(x)
        assert (array_in(found).device, found.value.tolist()) == ("practice:0", [2, 3, 4])


def test_nests_are_placed_inside(program: Callable[..., Student]) -> None:
    """Tensors in lists, tuples and dicts go where each says."""
    student = program("def f(batch):\n    return [str(batch['x'].device), str(batch['y'][0][0].device)]")
    assert student.f({"x": on_device(X), "y": [(on_cpu(X), 1)]}).value == ["practice:0", "cpu"]


def test_two_devices_meet(program: Callable[..., Student]) -> None:
    """Mixing devices is an exception in neutral words, with the tensors of the line and where each is."""
    student = program(
        "class Net(torch.nn.Module):\n    def __init__(self):\n        super().__init__()\n"
        "        self.scale = torch.ones(3)\n    def forward(self, x):\n        return x * self.scale\n"
        "def f(x):\n    return Net().to(x.device)(x)"
    )
    found = student.f(on_device(X))
    assert (found.error, found.text) == ("RuntimeError", MIXED)
    assert MIXED == "Expected all tensors to be on the same device"
    assert found.lives == (("x", "device"), ("self.scale", "cpu"))
    assert found.code == "return x * self.scale"


def test_where_it_was_computed(program: Callable[..., Student]) -> None:
    """A product that was computed on the CPU and carried back is seen."""
    student = program(
        "def there(x, w):\n    return (x.to(w.device) @ w).cpu()\ndef here(x, w):\n    return x @ w.cpu()"
    )
    x, w = on_cpu(torch.ones(2, 3)), on_device(torch.ones(3, 2))
    assert where(student.there(x, w), *PRODUCT).value == ["device"]
    assert where(student.here(x, w), *PRODUCT).value == ["cpu"]
    assert student.here(x, w).value.tolist() == student.there(x, w).value.tolist()


def test_a_training_step(program: Callable[..., Student]) -> None:
    """A model is trained on the device, with the losses of the CPU to the last bit."""
    student = program("""
def train(x, y):
    torch.manual_seed(0)
    net = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.Tanh(), torch.nn.Linear(4, 1))
    optimizer = torch.optim.Adam(net.parameters(), 0.05)
    net.to(x.device)
    losses = []
    for _ in range(5):
        optimizer.zero_grad()
        loss = ((net(x) - y) ** 2).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
""")
    x, y = torch.linspace(-1, 1, 12).reshape(4, 3), torch.linspace(0, 1, 4).reshape(4, 1)
    on_the_cpu, there = student.train(on_cpu(x), on_cpu(y)), student.train(on_device(x), on_device(y))
    assert on_the_cpu.value == there.value
    assert on_the_cpu.value[-1] < on_the_cpu.value[0]


def test_the_next_student_has_a_clean_device(program: Callable[..., Student]) -> None:
    """Whatever a student does to the defaults of torch, the next one has a device and a dtype as they were."""
    spoil = "torch.set_default_device('meta')\ntorch.set_default_dtype(torch.float64)\ntorch.ones = None\n"
    first = program(spoil + "def f(x):\n    return x + torch.zeros(3)")
    assert first.f(on_device(X)).ending in ("raised", "unusable_return")
    second = program("def f(x):\n    return x + torch.ones(3, device=x.device)")
    found = second.f(on_device(X))
    assert found.value.tolist() == [2, 3, 4]
    assert array_in(found).dtype == "float32"


def test_a_default_device_of_ones_own(program: Callable[..., Student]) -> None:
    """A student who sets a default device or dtype is judged by what comes back, and inputs are what they were."""
    code = "torch.set_default_device('meta')\ntorch.set_default_dtype(torch.float64)\ndef f(x):\n    return x * 2\n"
    student = program(code + "def g(x):\n    return torch.zeros(2)")
    assert student.f(X).value.tolist() == [2, 4, 6]
    assert array_in(student.f(torch.empty(0, 3))).shape == (0, 3)
    assert student.g(X).ending == "unusable_return"


def test_no_second_device(program: Callable[..., Student]) -> None:
    """A check that needs a device where there is none is not run, and other calls go on."""
    student = program("def f(x):\n    return x", Devices("cpu", "", "torch 9 is unknown"))
    with pytest.raises(NoDevice, match="torch 9 is unknown"):
        student.f(on_device(X))
    with pytest.raises(NoDevice):
        student.f(DEVICE)
    assert student.f(on_cpu(X)).value.tolist() == [1, 2, 3]


def test_a_spoilt_gpu_is_left(program: Callable[..., Student]) -> None:
    """After an error of CUDA's, which spoils the process for good, the next call has a fresh one; memory is given back."""
    student = program(
        "calls = []\ndef f(text):\n    calls.append(text)\n    if text:\n        raise RuntimeError(text)\n    return len(calls)\n"
        "class OutOfMemoryError(RuntimeError): ...\ndef full():\n    calls.append(1)\n    raise OutOfMemoryError('CUDA out of memory')",
        Devices("cpu", "cuda"),
    )
    assert student.f("").value == 1
    assert student.f("CUDA error: an illegal memory access was encountered").error == "RuntimeError"
    assert student.f("").value == 1
    assert student.full().ending == "out_of_memory"
    assert student.f("").value == 1
    assert student.f("something else").error == "RuntimeError"
    assert student.f("").value == 3
    many = student.f.map([("",), ("CUDA error: device-side assert triggered",), ("",), ("",)])
    assert [one.value if one.ending == "returned" else one.error for one in many] == [4, "RuntimeError", 1, 2]


@pytest.mark.parametrize("second", ["practice", "cuda"])
def test_a_cell_that_spoils_the_gpu(program: Callable[..., Student], second: str) -> None:
    """Such a cell is left out in the fresh process, and the rest is graded; without a GPU it is a cell that raised."""
    student = program("def f():\n    return 1\nraise RuntimeError('CUDA error: out of luck')", Devices("cpu", second))
    started = time.monotonic()
    found = student.f()
    assert time.monotonic() - started < 5
    assert student.problems["answer"].error == "RuntimeError"
    assert found.ending == ("returned" if second == "practice" else "raised")


def test_a_device_that_does_not_start(program: Callable[..., Student]) -> None:
    """That is nobody's wrong answer: the check is not run, and says why."""
    student = program("def f(x):\n    return x", Devices("cuda", "cuda"))
    if torch.cuda.is_available():
        pytest.skip("GPU: there is one, and it starts")
    with pytest.raises(NoDevice, match="cuda does not start"):
        student.f(X)


# --- verdicts -----------------------------------------------------------------------------------------------------


def graded(devices: Devices, submissions: list[Submission]) -> dict[str, Record]:
    """Records by student."""
    records: list[Record] = []
    limits = Limits(seconds=10.0)
    with Worker(level_here(), limits, for_class=True) as worker:
        run(submissions, Settings(devices, PUBLISHED_SECRET), worker, records.append, SOLUTIONS)
    return {f"{record.exercise} {record.student}": record for record in records}


@pytest.mark.slow
def test_without_a_device_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checks that need a device which is not there are no pass and no fault of the student's: they say what was not run."""
    monkeypatch.setattr(practice, "KNOWN", ((9, 0), (9, 1)))
    submission = Submission("s01", MSE, (Cell("setup", SETUP), Cell("answer", RIGHT)))
    (record,) = graded(choose("auto"), [submission]).values()
    not_run = sum(check.max_points for check in record.checks if check.outcome == "grader_error")
    assert record.score == pytest.approx(record.max_score - not_run, abs=1e-5)
    outcomes = {check.id: check.outcome for check in record.checks}
    assert outcomes.pop("test_two_rows_on_the_device") == "grader_error"
    assert outcomes.pop("test_where_the_inputs_are[device]") == "grader_error"
    assert set(outcomes.values()) == {"passed"}
    (text, *_) = [check.message for check in record.checks if check.outcome == "grader_error"]
    assert "needs a second device" in text.en and torch.__version__ in text.en
    assert "device" in text.ja and not text.ja.isascii()
    assert part_outcome(record.part("mse")) == "grader_error"


@pytest.mark.slow
def test_public_points_where_no_hidden_check_could_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a device none of round_trip's hidden checks may be made; its public check on the CPU counts all the same."""
    monkeypatch.setattr(practice, "KNOWN", ((9, 0), (9, 1)))
    source = Source.load(SOLUTIONS / "tensors/devices")
    reference = next(one for one in programs_of(source) if one.student == "reference")
    (record,) = graded(choose("auto"), [reference]).values()
    points = {check.id: check.points for check in record.part("round_trip")}
    assert points["test_on_the_cpu"] > 0
    assert {check.outcome for check in record.checks} == {"passed", "grader_error"}


@pytest.mark.slow
def test_cuda_by_name_breaks_a_rule() -> None:
    """A device that is named in the code is found by reading it, so that the verdict is the same with a GPU."""
    code = RIGHT.replace("return (", "pred = pred.to('cuda:0') if torch.cuda.is_available() else pred\n    return (")
    (record,) = graded(choose("auto"), [Submission("s01", MSE, (Cell("setup", SETUP), Cell("answer", code)))]).values()
    assert part_outcome(record.part("mse")) == "rule_broken"


def test_exceptions_have_one_wording() -> None:
    """CUDA's, the practice device's and other versions' words for the same exception are one observation."""
    texts = [
        "Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!",
        "Expected all tensors to be on the same device, but found at least two devices, practice:0 and cpu!",
        "Expected all tensors to be on the same device, but got mat2 is on cpu, different from other tensors on cuda:0",
    ]
    found = [observe(wire.Raised("RuntimeError", ("RuntimeError",), text), "f()", ()) for text in texts]
    assert len({(one.text, one.phrase) for one in found}) == 1
    numpy = [f"can't convert {name}:0 device type tensor to numpy." for name in ("cuda", "practice")]
    seen = {observe(wire.Raised("TypeError", ("TypeError",), text), "f()", ()).phrase for text in numpy}
    assert len(seen) == 1


def test_arrays_are_described_by_shape(program: Callable[..., Student]) -> None:
    """A call shows an array as it shows a tensor: dtype and values, or the shape, and where a tensor was to be."""
    student = program("def f(a, b):\n    return 1")
    assert (
        student.f(np.zeros((9, 3)), on_device(X)).call
        == "f(array float64 (9, 3), tensor [1.0, 2.0, 3.0] on the device)"
    )


def test_expected_values_go_beside_the_inputs() -> None:
    """What the reference and the key return counts as on the device where all of a call's tensors are there."""
    from autograder.grading.authored import load_key, load_reference

    source = Source.load(SOLUTIONS / MSE)
    for load in (load_key, load_reference):
        program = load(source.folder, source.functions())
        found: list[Observation] = [program.mse(place(X), place(X)) for place in (on_device, on_cpu, lambda x: x)]
        assert [array_in(one).device for one in found] == ["device", "cpu", "cpu"]


def test_no_exercise_names_a_device() -> None:
    """Graders say "the device": neither public nor hidden ones know what it is called."""
    public, hidden = [*ROOT.glob("autograder/graders/*/*.py")], [*Path(SOLUTIONS).glob("*/*/test_*.py")]
    assert len(public) == len(hidden) == len(COURSE.known())
    for path in public + hidden:
        text = path.read_text(encoding="utf-8")
        assert "practice" not in text, path
        assert "cuda" not in text.replace('"cuda:0"', ""), path


def test_cuda_needs_a_sandbox_that_lets_it_through(worker: Worker) -> None:
    """Where a sandbox hides the GPU, grading on it is refused before anything is graded; elsewhere it is not."""
    if worker.level == "process":
        Engine(Settings(Devices("cuda", "cuda")), worker)
        return
    with pytest.raises(KataError, match=f"no GPU can be reached at isolation {worker.level}.*--isolation process"):
        Engine(Settings(Devices("cuda", "cuda")), worker)


@pytest.mark.parametrize("device", ["cpu", "practice", "cuda"])
@pytest.mark.parametrize(
    ("dtype", "relative"), [("float32", 1e-5), ("float64", 1e-9), ("bfloat16", 2e-2), ("int64", 0)]
)
def test_tolerances_are_the_same_on_every_device(device: str, dtype: str, relative: float) -> None:
    """A result half a tolerance off is right and one two tolerances off is wrong, wherever it was computed."""
    right = torch.tensor([100.0, 1000.0]).to(getattr(torch, dtype))
    name = device if device == "cpu" else f"{device}:0"
    for off, equal in ((0.5, True), (2.5, not relative)):
        moved = (right.double() * (1 + off * relative)).to(right.dtype)
        node = msgspec.structs.replace(encoded(moved), device=name)
        found = difference(Observation("returned", node=node, device=device), returned(right))
        assert (found is None) == equal, (off, found)


@pytest.mark.slow
def test_an_unsteady_result_is_said() -> None:
    """Where torch warns that an operator has no deterministic kernel on the device, the message of a failure says so."""
    code = RIGHT.replace(
        "    return (",
        "    import warnings\n    warnings.warn('put_ does not have a deterministic implementation')\n    return 2 * (",
    )
    submission = Submission("s01", MSE, (Cell("setup", SETUP), Cell("answer", code)))
    for devices, said in ((choose("practice"), True), (choose("cpu"), False)):
        (record,) = graded(devices, [submission]).values()
        (first, *_) = [check for check in record.checks if check.outcome == "wrong"]
        assert ("slightly other numbers" in first.message.en) == said
        assert ("毎回わずかに" in first.message.ja) == said


LEFT_CHANGED = {
    "set_default_dtype(torch.float64)": ("tensors/tensor_vs_Tensor", "default dtype", "test_a_bare_number"),
    "set_default_device('meta')": ("tensors/tensor_vs_Tensor", "default device", "test_a_bare_number"),
    "set_default_device('cuda')": ("autograd/grad_reset", "default device", "test_three_calls"),
    "set_grad_enabled(False)": (MSE, "grad mode", "test_gradients"),
}


@pytest.mark.slow
@pytest.mark.parametrize("setting", LEFT_CHANGED)
def test_a_setting_that_a_cell_left_changed_is_said(setting: str) -> None:
    """What fails for that alone is not called a mistake of the function's, nor is NumPy blamed; other failures are."""
    exercise, name, check = LEFT_CHANGED[setting]
    source = Source.load(SOLUTIONS / exercise)
    reference = next(one for one in programs_of(source) if one.student == "reference")
    scratch = Cell("scratch", f"import torch\ntorch.{setting}")
    submissions = [
        Submission("right", exercise, (scratch, *reference.cells)),
        Submission("summed", MSE, (scratch, Cell("setup", SETUP), Cell("answer", RIGHT.replace(".mean()", ".sum()")))),
    ]
    right, summed = graded(choose("auto"), submissions).values()
    found = {one.id: one for one in right.checks if one.outcome != "passed"}
    assert f"changes the {name} of torch" in found[check].message.en
    assert name in found[check].message.ja
    assert not {one.mistake for one in found.values()} - {""}
    assert next(one.mistake for one in summed.checks if one.outcome != "passed") == "mse.summed"
