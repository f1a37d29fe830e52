"""First drafts as beginners type them, in the public self-check: the sentence that comes out, end to end."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import msgspec
import pytest
from support import COURSE, SETUP, level_here

from autograder.course import Course
from autograder.record import Record
from autograder.reports.terminal import part_text
from autograder.service.client import GradingService
from autograder.submission import Cell, Submission
from autograder.worker.limits import Limits

MSE, RESET = "losses/mse_by_hand", "autograd/grad_reset"

Check = Callable[..., Record]


@pytest.fixture(scope="module")
def learner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Check]:
    """A learner's own check of the two exercises as if no mistake of theirs had a name, with the public graders only."""
    course = Course(tmp_path_factory.mktemp("course"))
    for id in (MSE, RESET):
        course.data(id).parent.mkdir(parents=True)
        shutil.copy(COURSE.public_grader(id), course.public_grader(id))
        nameless = msgspec.structs.replace(COURSE.exercise(id), mistakes=())
        course.data(id).write_bytes(msgspec.json.encode(nameless))
    limits = Limits(seconds=2.0)
    with GradingService(course=course, grading=False, isolation=level_here(), limits=limits) as service:
        yield lambda exercise, code: service.grade(
            Submission("", exercise, (Cell("setup", SETUP), Cell("answer", code)))
        )


def mse(*lines: str, given: str = "pred, target") -> str:
    """A loss with this body."""
    return "\n    ".join((f"def mse({given}):", *lines))


def fresh(*lines: str) -> str:
    """A `fresh_gradient` with this body."""
    return "\n    ".join(("def fresh_gradient(w):", *lines))


def sgd(*lines: str, given: str = "w, lr, steps") -> str:
    """An `sgd` with this body."""
    return "\n    ".join((f"def sgd({given}):", *lines))


GUARD = "if pred.shape != target.shape:", "    raise ValueError(f'{tuple(pred.shape)} {tuple(target.shape)}')"
LEAF = "w = torch.tensor(w, requires_grad=True)", "path = []", "for _ in range(steps):"

DRAFTS: dict[str, tuple[str, str, str, str]] = {
    "mse: not finished": (MSE, "mse", mse("d = pred - target", "loss = (d ** 2).mean()", "raise NotImplementedError"), "If your answer stands above it, is there a `return`?"),
    "mse: no power": (MSE, "mse", mse("return ((pred - target) ^ 2).mean()"), "`^` is no power in Python"),
    "mse: printed": (MSE, "mse", mse("loss = ((pred - target) ** 2).mean()", "print(loss)"), "the result is printed"),
    "mse: not called": (MSE, "mse", mse("return ((pred - target) ** 2).mean"), "Are the `()` behind its name missing?"),
    "mse: a number": (MSE, "mse", mse("return ((pred - target) ** 2).mean().item()"), "A Python number came back where a tensor belongs."),
    "mse: math": (MSE, "mse", mse("return math.pow(pred - target, 2)"), "Python knows no `math` here."),
    "mse: np": (MSE, "mse", mse("return np.mean((pred - target) ** 2)"), "Python knows no `np` here."),
    "mse: one argument": (MSE, "mse", mse("return 0", given="self, pred, target"), "The function cannot be called as the prompt writes it."),
    "mse: spelled otherwise": (MSE, "mse", mse("return torch.squre(pred - target).mean()"), "`torch` has no `squre`."),
    "mse: a method spelled otherwise": (MSE, "mse", mse("return (pred - target).pow2().mean()"), "A Tensor has no `pow2`."),
    "mse: input": (MSE, "mse", mse("n = int(input('n? '))", "return ((pred - target) ** 2).sum() / n"), "`input()` waits for a keyboard"),
    "mse: a debugger": (MSE, "mse", mse("breakpoint()", "return ((pred - target) ** 2).mean()"), "A debugger is still in the code"),
    "mse: assert": (MSE, "mse", mse("assert pred.shape == target.shape", "return ((pred - target) ** 2).mean()"), "AssertionError was raised; the prompt asks for ValueError."),
    "mse: an exception returned": (MSE, "mse", mse("if pred.shape != target.shape:", "    return ValueError('shapes')", "return ((pred - target) ** 2).mean()"), "An exception came back as a value."),
    "mse: an exception as text": (MSE, "mse", mse("if pred.shape != target.shape:", "    return 'shapes differ'", "return ((pred - target) ** 2).mean()"), "A text came back where the prompt asks for an exception."),
    "mse: a return in the loop": (MSE, "mse", mse(*GUARD, "total = 0", "for p, t in zip(pred.flatten(), target.flatten()):", "    total = total + (p - t) ** 2", "    return total / 7"), "A `return` inside a `for` ends it in the first round."),
    "mse: a float of all": (MSE, "mse", mse("return torch.tensor(float((pred - target) ** 2) / pred.numel())"), "Only one element can become a Python number"),
    "mse: times two": (MSE, "mse", mse(*GUARD, "return 2 * ((pred - target) ** 2).mean()"), "The number is 2 times the expected one."),
    "mse: double": (MSE, "mse", mse(*GUARD, "return ((pred - target) ** 2).double().mean()"), "The values are right; the dtype is not."),
    "mse: an axis kept": (MSE, "mse", mse(*GUARD, "return ((pred - target) ** 2).mean().reshape(1)"), "The numbers are right, the shape is not."),
    "fresh: CUDA": (RESET, "fresh_gradient", fresh("w = w.to('cuda')", "((w - 3) ** 2).sum().backward()", "return w.grad"), "asks for CUDA by name"),
    "fresh: CUDA by method": (RESET, "fresh_gradient", fresh("w = w.cuda()", "((w - 3) ** 2).sum().backward()", "return w.grad"), "asks for CUDA by name"),
    "fresh: CUDA where it is made": (RESET, "fresh_gradient", fresh("w = torch.tensor(w.tolist(), device='cuda')", "((w - 3) ** 2).sum().backward()", "return w.grad"), "asks for CUDA by name"),
    "fresh: backward on several": (RESET, "fresh_gradient", fresh("w.grad = None", "((w - 3) ** 2).backward()", "return w.grad"), "A gradient starts from one number"),
    "fresh: the loss": (RESET, "fresh_gradient", fresh("w.grad = None", "loss = ((w - 3) ** 2).sum()", "loss.backward()", "return loss"), "This looks like the value or the loss, not its gradient."),
    "fresh: backward returned": (RESET, "fresh_gradient", fresh("w.grad = None", "return ((w - 3) ** 2).sum().backward()"), "`backward()` gives nothing back."),
    "fresh: a copy": (RESET, "fresh_gradient", fresh("v = w.detach()", "((v - 3) ** 2).sum().backward()", "return v.grad"), "Nothing is tracked here"),
    "fresh: no backward": (RESET, "fresh_gradient", fresh("w.grad = None", "loss = ((w - 3) ** 2).sum()", "return w.grad.clone()"), "`.grad` is `None` here"),
    "sgd: an update in place": (RESET, "sgd", sgd(*LEAF, "    w.grad = None", "    ((w - 3) ** 2).backward()", "    w -= lr * w.grad", "    path.append(w.item())", "return path"), "In which `with` block"),
    "sgd: tracking lost": (RESET, "sgd", sgd(*LEAF, "    ((w - 3) ** 2).backward()", "    with torch.no_grad():", "        w = w - lr * w.grad", "    path.append(w.item())", "return path"), "`w = w - ...` makes a new tensor"),
    "sgd: one graph": (RESET, "sgd", sgd(LEAF[0], "loss = (w - 3) ** 2", *LEAF[1:], "    w.grad = None", "    loss.backward()", "    with torch.no_grad():", "        w -= lr * w.grad", "    path.append(w.item())", "return path"), "used up the graph"),
    "sgd: tensors": (RESET, "sgd", sgd(*LEAF, "    w.grad = None", "    ((w - 3) ** 2).backward()", "    with torch.no_grad():", "        w -= lr * w.grad", "    path.append(w.detach().clone())", "return path"), "A tensor is where a plain Python value belongs."),
    "sgd: with the start": (RESET, "sgd", sgd(LEAF[0], "path = [w.item()]", LEAF[2], "    w.grad = None", "    ((w - 3) ** 2).backward()", "    with torch.no_grad():", "        w -= lr * w.grad", "    path.append(w.item())", "return path"), "The first item is one too many"),
    "sgd: a list that lives on": (RESET, "sgd", sgd(LEAF[0], LEAF[2], "    w.grad = None", "    ((w - 3) ** 2).backward()", "    with torch.no_grad():", "        w -= lr * w.grad", "    path.append(w.item())", "return path", given="w, lr, steps, path=[]"), "`path` is made once, with the `def`"),
    "sgd: a list outside": (RESET, "sgd", "path = []\n" + sgd(LEAF[0], LEAF[2], "    w.grad = None", "    ((w - 3) ** 2).backward()", "    with torch.no_grad():", "        w -= lr * w.grad", "    path.append(w.item())", "return path"), "`path` is made once, outside the function"),
    "sgd: a step not kept": (RESET, "sgd", sgd(*LEAF, "    w.grad = None", "    ((w - 3) ** 2).backward()", "    w - lr * w.grad", "    path.append(w.item() + 0.25)", "return path"), "A computation stands alone"),
    "sgd: a return in the loop": (RESET, "sgd", sgd(*LEAF, "    w.grad = None", "    ((w - 3) ** 2).backward()", "    with torch.no_grad():", "        w -= lr * w.grad", "    path.append(w.item())", "    return path"), "A `return` inside a `for` ends it in the first round."),
    "sgd: rounded": (RESET, "sgd", sgd(*LEAF, "    w.grad = None", "    ((w - 3) ** 2).backward()", "    with torch.no_grad():", "        w -= lr * w.grad", "    path.append(round(w.item(), 1))", "return path"), "The right numbers, rounded (decimals: 1)."),
}  # fmt: skip


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_is_told_what_is_typical_of_it(learner: Check, name: str) -> None:
    """The part's text holds the sentence, and has at most six lines under its title, as many in both languages."""
    exercise, part, code, sentence = DRAFTS[name]
    record = learner(exercise, code)
    english, japanese = (part_text(record, part, lang) for lang in ("en", "ja"))
    assert sentence in english, english
    assert len(english.splitlines()) == len(japanese.splitlines()) <= 1 + 6
