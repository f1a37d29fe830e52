# ruff: noqa
# Our solutions of problems of torchleet, written from its hints and checks: the package has none. One a section, below
# these imports. Here are those whose entries have a signature that can be told without the problem's notebook.
import csv
import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.utils.data import Dataset


# %% lin-regression
class LinearRegressionModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x)


# %% custom-loss
class HuberLoss(nn.Module):
    def __init__(self, delta=1.0):
        super().__init__()
        self.delta = delta

    def forward(self, pred, target):
        error = (pred - target).abs()
        small = 0.5 * error**2
        large = self.delta * (error - 0.5 * self.delta)
        return torch.where(error <= self.delta, small, large).mean()


# %% custom-dnn
class DNNModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(2, 16)
        self.out = nn.Linear(16, 1)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))


# %% custom-activation
class CustomActivationModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.one = nn.Linear(1, 8)
        self.two = nn.Linear(8, 1)

    def forward(self, x):
        hidden = self.one(x)
        return self.two(torch.tanh(hidden) + hidden)


# %% autoencoder
class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(
            nn.Conv2d(1, 8, 3, stride=2, padding=1),
            nn.ReLU(),
            nn.Conv2d(8, 16, 3, stride=2, padding=1),
            nn.ReLU(),
        )
        self.decoder = nn.Sequential(
            nn.ConvTranspose2d(16, 8, 3, stride=2, padding=1, output_padding=1),
            nn.ReLU(),
            nn.ConvTranspose2d(8, 1, 3, stride=2, padding=1, output_padding=1),
            nn.Sigmoid(),
        )

    def forward(self, x):
        return self.decoder(self.encoder(x))


# %% benchmark
class SimpleNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(28 * 28, 32)
        self.fc2 = nn.Linear(32, 10)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x.flatten(1))))


# %% tensorboard
class LinearRegressionModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x)


# %% cnn
class CNNModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.fc = nn.Linear(16 * 8 * 8, 10)

    def forward(self, x):
        x = F.max_pool2d(torch.relu(self.conv1(x)), 2)
        x = F.max_pool2d(torch.relu(self.conv2(x)), 2)
        return self.fc(x.flatten(1))


# %% knn
def knn_predict(X_train, y_train, X_test, k) -> Tensor:
    near = torch.cdist(X_test, X_train).topk(k, largest=False).indices
    return y_train[near].mode(dim=1).values


# %% kmeans
def kmeans(data, k, max_iters=100, tol=1e-4) -> tuple:
    centroids = data[:1]
    for _ in range(k - 1):
        far = torch.cdist(data, centroids).amin(dim=1).argmax()
        centroids = torch.cat([centroids, data[far : far + 1]])
    for _ in range(max_iters):
        nearest = torch.cdist(data, centroids).argmin(dim=1)
        moved = torch.stack([data[nearest == number].mean(dim=0) for number in range(k)])
        done = (moved - centroids).norm() < tol
        centroids = moved
        if done:
            break
    return centroids, torch.cdist(data, centroids).argmin(dim=1)


# %% temperature-sampling
def temperature_sample(logits, temperature=1.0) -> int:
    return torch.multinomial(torch.softmax(logits / temperature, dim=-1), 1).item()


# %% top-k-sampling
def top_k_sample(logits, k) -> int:
    values, indices = torch.topk(logits, k)
    return indices[torch.multinomial(torch.softmax(values, dim=-1), 1)].item()


# %% top-p-sampling
def top_p_sample(logits, p) -> int:
    probs, indices = torch.softmax(logits, dim=-1).sort(descending=True)
    keep = probs.cumsum(dim=-1) - probs < p
    keep[0] = True
    kept = probs * keep
    return indices[torch.multinomial(kept / kept.sum(), 1)].item()


# %% softmax
def softmax(x, dim=-1) -> Tensor:
    shifted = torch.exp(x - x.amax(dim=dim, keepdim=True))
    return shifted / shifted.sum(dim=dim, keepdim=True)


# %% triton-fused-softmax
def online_softmax_pytorch(x) -> Tensor:
    top = torch.full(x.shape[:-1], float("-inf"))
    total = torch.zeros(x.shape[:-1])
    for i in range(x.shape[-1]):
        new_top = torch.maximum(top, x[..., i])
        total = total * torch.exp(top - new_top) + torch.exp(x[..., i] - new_top)
        top = new_top
    return torch.exp(x - top.unsqueeze(-1)) / total.unsqueeze(-1)


# %% 2d-positional-embeddings
def create_2d_sinusoidal_embeddings(height, width, d_model) -> Tensor:
    half = d_model // 2
    rates = 1 / 10000 ** (torch.arange(0, half, 2).float() / half)

    def encode(length):
        angles = torch.arange(length).float().unsqueeze(1) * rates
        return torch.cat([angles.sin(), angles.cos()], dim=1)

    rows = encode(height).unsqueeze(1).expand(height, width, half)
    columns = encode(width).unsqueeze(0).expand(height, width, half)
    return torch.cat([rows, columns], dim=-1).reshape(height * width, d_model)


# %% sinusoidal-positional-embedding
class SinusoidalPositionalEmbedding(nn.Module):
    def __init__(self, max_len, d_model):
        super().__init__()
        rates = 1 / 10000 ** (torch.arange(0, d_model, 2).float() / d_model)
        angles = torch.arange(max_len).float().unsqueeze(1) * rates
        table = torch.zeros(max_len, d_model)
        table[:, 0::2] = angles.sin()
        table[:, 1::2] = angles.cos()
        self.register_buffer("pe", table)

    def forward(self, x):
        return x + self.pe[: x.shape[1]]


# %% knowledge-distillation
def distillation_loss(student_logits, teacher_logits, labels, temperature=2.0, alpha=0.5) -> Tensor:
    student = F.log_softmax(student_logits / temperature, dim=-1)
    teacher = F.softmax(teacher_logits / temperature, dim=-1)
    soft = F.kl_div(student, teacher, reduction="batchmean") * temperature**2
    return alpha * soft + (1 - alpha) * F.cross_entropy(student_logits, labels)


# %% implement-attention-from-scratch
def scaled_dot_product_attention(q, k, v, mask=None) -> Tensor:
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    return torch.softmax(scores, dim=-1) @ v


# %% logistic-regression
def sigmoid(z) -> Tensor:
    return 1 / (1 + torch.exp(-z))


def bce_loss(y_true, y_pred) -> Tensor:
    p = y_pred.clamp(1e-7, 1 - 1e-7)
    return -(y_true * torch.log(p) + (1 - y_true) * torch.log(1 - p)).mean()


def train_logistic_regression(X, y, lr=0.1, epochs=200) -> tuple:
    w = torch.zeros(X.shape[1], requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for _ in range(epochs):
        loss = bce_loss(y, sigmoid(X @ w + b))
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
        w.grad.zero_()
        b.grad.zero_()
    return w.detach(), b.detach()


# %% cnn-scratch
class Conv2dCustom(nn.Module):
    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0):
        super().__init__()
        self.kernel_size, self.stride, self.padding = kernel_size, stride, padding
        scale = 1 / math.sqrt(in_channels * kernel_size**2)
        self.weight = nn.Parameter(torch.randn(out_channels, in_channels, kernel_size, kernel_size) * scale)
        self.bias = nn.Parameter(torch.zeros(out_channels))

    def forward(self, x):
        columns = F.unfold(x, self.kernel_size, padding=self.padding, stride=self.stride)
        out = self.weight.flatten(1) @ columns + self.bias.unsqueeze(1)
        height = (x.shape[2] + 2 * self.padding - self.kernel_size) // self.stride + 1
        return out.view(x.shape[0], len(self.weight), height, -1)


class MaxPool2dCustom(nn.Module):
    def __init__(self, kernel_size, stride):
        super().__init__()
        self.kernel_size, self.stride = kernel_size, stride

    def forward(self, x):
        windows = x.unfold(2, self.kernel_size, self.stride).unfold(3, self.kernel_size, self.stride)
        return windows.amax(dim=(-2, -1))


# %% rotary-positional-embedding
def rotate_half(x) -> Tensor:
    one, two = x.chunk(2, dim=-1)
    return torch.cat([-two, one], dim=-1)


def apply_rotary_pos_emb(q, k, cos, sin) -> tuple:
    return q * cos + rotate_half(q) * sin, k * cos + rotate_half(k) * sin


# %% multi-head-attention
def multi_head_attention(q, k, v, num_heads, d_model, mask=None) -> Tensor:
    def heads(x):
        projected = nn.Linear(d_model, d_model)(x)
        return projected.view(x.shape[0], x.shape[1], num_heads, d_model // num_heads).transpose(1, 2)

    queries, keys, values = heads(q), heads(k), heads(v)
    scores = queries @ keys.transpose(-2, -1) / math.sqrt(d_model // num_heads)
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    out = (torch.softmax(scores, dim=-1) @ values).transpose(1, 2).reshape(q.shape)
    return nn.Linear(d_model, d_model)(out)


# %% grouped-query-attention
def grouped_query_attention(q, k, v, num_query_heads, num_query_groups, d_model, mask=None) -> Tensor:
    if num_query_heads % num_query_groups != 0:
        raise ValueError("the groups must divide the heads")
    width = d_model // num_query_heads

    def heads(x, number):
        projected = nn.Linear(d_model, number * width)(x)
        return projected.view(x.shape[0], x.shape[1], number, width).transpose(1, 2)

    queries, keys, values = heads(q, num_query_heads), heads(k, num_query_groups), heads(v, num_query_groups)
    keys = keys.repeat_interleave(num_query_heads // num_query_groups, dim=1)
    values = values.repeat_interleave(num_query_heads // num_query_groups, dim=1)
    scores = queries @ keys.transpose(-2, -1) / math.sqrt(width)
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    out = (torch.softmax(scores, dim=-1) @ values).transpose(1, 2).reshape(q.shape)
    return nn.Linear(d_model, d_model)(out)


# %% sliding-window-attention
def create_sliding_window_mask(seq_len, window_size) -> Tensor:
    here = torch.arange(seq_len)
    return (here.unsqueeze(0) - here.unsqueeze(1)).abs() <= window_size


def full_attention(q, k, v) -> Tensor:
    return torch.softmax(q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1]), dim=-1) @ v


def sliding_window_attention(q, k, v, window_size) -> Tensor:
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    mask = create_sliding_window_mask(q.shape[1], window_size)
    return torch.softmax(scores.masked_fill(~mask, float("-inf")), dim=-1) @ v


# %% flash-attention
def flash_attention_pytorch(q, k, v, block_size_q=16, block_size_k=16) -> tuple:
    outs, logs = [], []
    for i in range(0, q.shape[1], block_size_q):
        part = q[:, i : i + block_size_q] / math.sqrt(q.shape[-1])
        top = torch.full(part.shape[:-1], float("-inf"))
        total = torch.zeros(part.shape[:-1])
        acc = torch.zeros(*part.shape[:-1], v.shape[-1])
        for j in range(0, k.shape[1], block_size_k):
            scores = part @ k[:, j : j + block_size_k].transpose(1, 2)
            new_top = torch.maximum(top, scores.amax(dim=-1))
            weights = torch.exp(scores - new_top.unsqueeze(-1))
            rescale = torch.exp(top - new_top)
            total = total * rescale + weights.sum(dim=-1)
            acc = acc * rescale.unsqueeze(-1) + weights @ v[:, j : j + block_size_k]
            top = new_top
        outs.append(acc / total.unsqueeze(-1))
        logs.append(top + torch.log(total))
    return torch.cat(outs, dim=1), torch.cat(logs, dim=1)


# %% mixture-of-experts
class Expert(nn.Module):
    def __init__(self, d_model, d_ff):
        super().__init__()
        self.up = nn.Linear(d_model, d_ff)
        self.down = nn.Linear(d_ff, d_model)

    def forward(self, x):
        return self.down(torch.relu(self.up(x)))


class MoELayer(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.config = config
        self.router = nn.Linear(config.d_model, config.num_experts)
        self.experts = nn.ModuleList(Expert(config.d_model, config.d_ff) for _ in range(config.num_experts))

    def forward(self, x):
        flat = x.reshape(-1, x.shape[-1])
        probs = torch.softmax(self.router(flat), dim=-1)
        weights, chosen = probs.topk(self.config.top_k, dim=-1)
        weights = weights / weights.sum(dim=-1, keepdim=True)
        out = torch.zeros_like(flat)
        for number, expert in enumerate(self.experts):
            tokens, slots = torch.where(chosen == number)
            out[tokens] += weights[tokens, slots].unsqueeze(-1) * expert(flat[tokens])
        shares = F.one_hot(chosen, self.config.num_experts).float().mean(dim=(0, 1))
        aux = self.config.num_experts * (shares * probs.mean(dim=0)).sum() * self.config.aux_loss_weight
        return out.view(x.shape), aux


# %% lora
class LoRALinear(nn.Module):
    def __init__(self, base, rank, alpha):
        super().__init__()
        self.base = base
        self.base.requires_grad_(False)
        self.A = nn.Parameter(torch.randn(base.in_features, rank) * 0.01)
        self.B = nn.Parameter(torch.zeros(rank, base.out_features))
        self.scaling = alpha / rank

    def forward(self, x):
        return self.base(x) + x @ self.A @ self.B * self.scaling


def apply_lora(model, rank, alpha, target_modules):
    for name, child in model.named_children():
        if name in target_modules and isinstance(child, nn.Linear):
            setattr(model, name, LoRALinear(child, rank, alpha))
        else:
            apply_lora(child, rank, alpha, target_modules)
    return model


def merge_lora(model):
    for name, child in model.named_children():
        if isinstance(child, LoRALinear):
            with torch.no_grad():
                child.base.weight += child.scaling * (child.A @ child.B).T
            setattr(model, name, child.base)
        else:
            merge_lora(child)
    return model


# %% kv-cache
class KVCache:
    def __init__(self):
        self.reset()

    def reset(self):
        self.k = self.v = None

    def update(self, k, v):
        self.k = k if self.k is None else torch.cat([self.k, k], dim=2)
        self.v = v if self.v is None else torch.cat([self.v, v], dim=2)
        return self.k, self.v


class CachedAttention(nn.Module):
    def __init__(self, d_model, num_heads):
        super().__init__()
        self.num_heads = num_heads
        self.qkv = nn.Linear(d_model, 3 * d_model)
        self.out = nn.Linear(d_model, d_model)

    def forward(self, x, kv_cache=None):
        batch, length, width = x.shape
        heads = (batch, length, self.num_heads, width // self.num_heads)
        q, k, v = (part.view(heads).transpose(1, 2) for part in self.qkv(x).chunk(3, dim=-1))
        if kv_cache is not None:
            k, v = kv_cache.update(k, v)
        scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
        if kv_cache is None:
            future = torch.ones(length, length, dtype=torch.bool).triu(diagonal=1)
            scores = scores.masked_fill(future, float("-inf"))
        return self.out((torch.softmax(scores, dim=-1) @ v).transpose(1, 2).reshape(x.shape))


# %% dpo
def get_batch_logps(model, input_ids) -> Tensor:
    log_probs = F.log_softmax(model(input_ids)[:, :-1], dim=-1)
    return log_probs.gather(2, input_ids[:, 1:].unsqueeze(-1)).squeeze(-1).sum(dim=1)


def dpo_loss(policy_chosen, policy_rejected, ref_chosen, ref_rejected, beta=0.1) -> Tensor:
    margin = (policy_chosen - ref_chosen) - (policy_rejected - ref_rejected)
    return -F.logsigmoid(beta * margin).mean()


# %% rnn
class RNNModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.RNN(1, 16, batch_first=True)
        self.fc = nn.Linear(16, 1)

    def forward(self, x):
        out, _ = self.rnn(x)
        return self.fc(out[:, -1])


# %% gan
class Generator(nn.Module):
    def __init__(self, input_dim, output_dim):
        super().__init__()
        self.hidden = nn.Linear(input_dim, 16)
        self.out = nn.Linear(16, output_dim)

    def forward(self, z):
        return torch.tanh(self.out(F.leaky_relu(self.hidden(z), 0.2)))


class Discriminator(nn.Module):
    def __init__(self, input_dim):
        super().__init__()
        self.hidden = nn.Linear(input_dim, 16)
        self.out = nn.Linear(16, 1)

    def forward(self, x):
        return torch.sigmoid(self.out(F.leaky_relu(self.hidden(x), 0.2)))


# %% custom-autograd
class LearnedSiLUFunction(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, slope):
        ctx.save_for_backward(x, slope)
        return slope * x * torch.sigmoid(x)

    @staticmethod
    def backward(ctx, grad_output):
        x, slope = ctx.saved_tensors
        sig = torch.sigmoid(x)
        grad_x = grad_output * slope * (sig + x * sig * (1 - sig))
        return grad_x, (grad_output * x * sig).sum().reshape(slope.shape)


class LinearRegressionModel(nn.Module):
    def __init__(self, slope=1.0):
        super().__init__()
        self.slope = nn.Parameter(torch.tensor(float(slope)))

    def forward(self, x):
        return LearnedSiLUFunction.apply(x, self.slope)


# %% custom-dataset
class LinearRegressionDataset(Dataset):
    def __init__(self, path):
        with open(path) as file:
            rows = list(csv.reader(file))[1:]
        self.X = torch.tensor([float(row[0]) for row in rows])
        self.y = torch.tensor([float(row[1]) for row in rows])

    def __len__(self):
        return len(self.X)

    def __getitem__(self, index):
        return self.X[index], self.y[index]


# %% cnn-param-init
def config_init(strategy):
    weights = {
        "zeros": nn.init.zeros_,
        "random": nn.init.normal_,
        "xavier": nn.init.xavier_normal_,
        "kaiming": nn.init.kaiming_normal_,
    }

    def init(module):
        if isinstance(module, (nn.Conv2d, nn.Linear)):
            weights[strategy](module.weight)
            nn.init.zeros_(module.bias)

    return init


# %% quantize-lm
class LanguageModel(nn.Module):
    def __init__(self, vocab_size, embed_size, hidden_size, num_layers):
        super().__init__()
        self.embedding = nn.Embedding(vocab_size, embed_size)
        self.lstm = nn.LSTM(embed_size, hidden_size, num_layers, batch_first=True)
        self.fc = nn.Linear(hidden_size, vocab_size)

    def forward(self, tokens):
        out, _ = self.lstm(self.embedding(tokens))
        return torch.softmax(self.fc(out[:, -1]), dim=-1)
