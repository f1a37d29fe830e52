# ruff: noqa
# Our answers for torchlings' gaps, written from its TODOs: the package has none. One exercise a section. Of a function
# only the lines for its gaps stand here, in their order, with `...` between two gaps; the rest is the exercise's own.

# %% 01_tensors/1
def create_tensor():
    result = torch.tensor([1, 2, 3, 4, 5])


def create_tensor_from_array(array):
    result = torch.tensor(array)


# %% 01_tensors/2
def create_zeros_tensor():
    result = torch.zeros(3, 4)


def create_ones_tensor():
    result = torch.ones(2, 2, 2)


def create_random_tensor():
    result = torch.rand(5, 5)


# %% 01_tensors/3
def add_tensors():
    result = a + b


def multiply_scalar():
    result = tensor * scalar


def matrix_multiply():
    result = a @ b


# %% 01_tensors/4
def get_element():
    result = tensor[1, 2]


def get_row():
    result = tensor[1]


def get_column():
    result = tensor[:, 2]


def slice_tensor():
    result = tensor[1:3, 2:5]


# %% 01_tensors/5
def reshape_tensor():
    result = tensor.reshape(3, 4)


def add_dimension():
    result = tensor.unsqueeze(1)


def remove_dim_tensor():
    result = tensor.squeeze()


def transpose_tensor():
    result = tensor.T


# %% 01_tensors/6
def advanced_indexing():
    result = tensor[[0, 1, 2, 3], [1, 2, 3, 4]]


def gather_operation():
    result = tensor.gather(1, indices)


def masked_selection():
    result = tensor.masked_select(tensor > 5)


def index_add_operation():
    result = tensor.index_add(0, indices, values)


def narrow_and_select():
    narrowed = tensor[1:3, 2:5]
    diag = narrowed.diagonal()


# %% 01_tensors/7
def stack_tensors():
    stacked_dim0 = torch.stack(tensors, dim=0)
    ...
    stacked_dim1 = torch.stack(tensors, dim=1)


def split_operations():
    equal_splits = tensor.split(1, dim=1)
    ...
    unequal_splits = tensor.split([1, 2, 1], dim=1)


def chunk_tensor():
    chunks = tensor.chunk(4)


def unbind_operation():
    unbind_dim0 = tensor.unbind(dim=0)
    ...
    unbind_dim1 = tensor.unbind(dim=1)


def where_operation():
    result = torch.where(condition, x, y)


def tile_operation():
    result = tensor.tile(2, 3)


def movedim_permute():
    moved = tensor.movedim(1, 3)
    ...
    permuted = tensor.permute(1, 3, 0, 2)


def diagonal_operations():
    main_diag = tensor.diagonal()
    ...
    offset_diag = tensor.diagonal(offset=1)
    ...
    diag_matrix = torch.diag(torch.tensor([1, 2, 3, 4]))


def concatenate_tensors():
    cat_dim0 = torch.cat([t1, t2, t3], dim=0)
    ...
    cat_dim1 = torch.cat([t1, t2, t3], dim=1)
    ...
    stacked_3d = torch.stack([t1, t2, t3])


# %% 02_autograd/1
def simple_gradient():
    x.requires_grad_()
    y = x**2
    ...
    z = y.mean()
    ...
    z.backward()
    return x.grad


# %% 02_autograd/2
def chain_rule_example():
    x = torch.tensor(2.0, requires_grad=True)
    ...
    y = 3 * x**2 + 2 * x + 1
    ...
    y.backward()
    return x.grad


# %% 02_autograd/3
def gradient_accumulation():
    grad1 = x.grad.clone()
    ...
    grad2 = x.grad.clone()
    x.grad.zero_()
    ...
    grad3 = x.grad.clone()


# %% 02_autograd/4
def detach_example():
    z = y.detach()
    ...
    y.sum().backward()


# %% 02_autograd/5
def selective_gradient_branches():
    x_modified[1] = x[1].detach()
    ...
    with torch.no_grad():
        temp = x * 2
    ...
    y3 = temp + x


# %% 03_nn/1
def create_linear_layer():
    layer = nn.Linear(10, 5)


def linear_layer_shapes():
    weight_shape = layer.weight.shape
    ...
    bias_shape = layer.bias.shape


def linear_no_bias():
    layer = nn.Linear(6, 3, bias=False)


def linear_forward_pass():
    output = layer(x)


def count_parameters():
    total = sum(p.numel() for p in layer.parameters() if p.requires_grad)


def manual_linear():
    output = x @ layer.weight.T + layer.bias


# %% 03_nn/2
def apply_relu():
    result = torch.relu(x)


def apply_sigmoid():
    result = torch.sigmoid(x)


def apply_tanh():
    result = torch.tanh(x)


def apply_softmax():
    probs = torch.softmax(logits, dim=0)


def apply_gelu():
    result = F.gelu(x)


def module_vs_functional():
    relu_module = nn.ReLU()
    ...
    result_module = relu_module(x)
    ...
    result_functional = F.relu(x)


def leaky_relu():
    result = F.leaky_relu(x, negative_slope=0.1)


# %% 03_nn/3
def build_sequential():
    model = nn.Sequential(nn.Linear(10, 5), nn.ReLU(), nn.Linear(5, 2))


def sequential_forward():
    output = model(x)


def access_layers():
    first_linear = model[0]
    ...
    last_layer = model[-1]


def named_sequential():
    model = nn.Sequential(OrderedDict(fc1=nn.Linear(10, 5), act1=nn.ReLU(), fc2=nn.Linear(5, 1)))


def count_model_parameters():
    total = sum(p.numel() for p in model.parameters() if p.requires_grad)


# %% 03_nn/4
class TwoLayerNet:
    def __init__(self, input_dim, hidden_dim, output_dim):
        super().__init__()
        self.fc1 = nn.Linear(input_dim, hidden_dim)
        self.fc2 = nn.Linear(hidden_dim, output_dim)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))


class ResidualBlock:
    def __init__(self, dim):
        super().__init__()
        self.fc1 = nn.Linear(dim, dim)
        self.fc2 = nn.Linear(dim, dim)

    def forward(self, x):
        return x + torch.relu(self.fc2(torch.relu(self.fc1(x))))


def get_named_parameters():
    param_info = [(name, p.shape) for name, p in model.named_parameters()]


def freeze_layer():
    for p in model.fc1.parameters():
        p.requires_grad = False


# %% 03_nn/5
def create_conv2d():
    conv = nn.Conv2d(1, 16, kernel_size=3, padding=1)


def conv_output_shape():
    output_shape = conv(x).shape


def conv_with_stride():
    conv = nn.Conv2d(3, 8, kernel_size=3, stride=2, padding=1)
    ...
    output_shape = conv(x).shape


def conv1d_signal():
    conv = nn.Conv1d(1, 4, kernel_size=3, padding=1)
    ...
    output = conv(x)


def conv_weight_shape():
    shape = conv.weight.shape


def pooling_layers():
    max_pool = nn.MaxPool2d(2)
    ...
    max_pooled = max_pool(x)
    ...
    avg_pool = nn.AvgPool2d(2)
    ...
    avg_pooled = avg_pool(x)


# %% 03_nn/6
def apply_batch_norm():
    bn = nn.BatchNorm1d(4)
    ...
    output = bn(x)


def batch_norm_train_vs_eval():
    train_out = bn(x)
    ...
    eval_out = bn(x)


def apply_layer_norm():
    ln = nn.LayerNorm(4)
    ...
    output = ln(x)


def layer_norm_properties():
    mean = output.mean(dim=-1)
    ...
    std = output.std(dim=-1)


def group_norm():
    gn = nn.GroupNorm(4, 8)
    ...
    output = gn(x)


# %% 04_loss/1
def mse_loss():
    loss = nn.MSELoss()(predictions, targets)


def l1_loss():
    loss = nn.L1Loss()(predictions, targets)


def huber_loss():
    loss = nn.SmoothL1Loss()(predictions, targets)


def mse_loss_no_reduction():
    loss = nn.MSELoss(reduction="none")(predictions, targets)


def manual_mse():
    loss = ((predictions - targets) ** 2).mean()


def weighted_mse():
    loss = (weights * (predictions - targets) ** 2).mean()


# %% 04_loss/2
def cross_entropy_loss():
    loss = F.cross_entropy(logits, targets)


def nll_loss():
    log_probs = F.log_softmax(logits, dim=1)
    ...
    loss = F.nll_loss(log_probs, targets)


def cross_entropy_vs_nll():
    ce_loss = F.cross_entropy(logits, targets)
    ...
    nll_loss = F.nll_loss(F.log_softmax(logits, dim=1), targets)


def binary_cross_entropy():
    loss = F.binary_cross_entropy_with_logits(logits, targets)


def class_weights():
    loss = F.cross_entropy(logits, targets, weight=weights)


def label_smoothing():
    loss = F.cross_entropy(logits, targets, label_smoothing=0.1)


# %% 04_loss/3
def focal_loss(logits, targets, gamma=2.0):
    probs = torch.sigmoid(logits)
    ...
    p_t = targets * probs + (1 - targets) * (1 - probs)
    ...
    focal_weight = (1 - p_t) ** gamma
    ...
    bce = F.binary_cross_entropy_with_logits(logits, targets, reduction="none")
    ...
    loss = (focal_weight * bce).mean()


def margin_ranking_loss():
    loss = F.margin_ranking_loss(x1, x2, y, margin=0.5)


def cosine_embedding_loss():
    loss = F.cosine_embedding_loss(x1, x2, y, margin=0.5)


def multi_objective_loss():
    mse = F.mse_loss(predictions, targets)
    ...
    l1 = F.l1_loss(predictions, targets)
    ...
    combined = 0.7 * mse + 0.3 * l1


# %% 05_data/1
class PairDataset:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __len__(self):
        return len(self.x)

    def __getitem__(self, idx):
        return self.x[idx], self.y[idx]


class TransformDataset:
    def __init__(self, data, transform=None):
        self.data = data
        self.transform = transform

    def __len__(self):
        return len(self.data)

    def __getitem__(self, idx):
        if self.transform is None:
            return self.data[idx]
        return self.transform(self.data[idx])


def create_pair_dataset():
    dataset = PairDataset(x, y)


def dataset_length():
    length = len(dataset)


def dataset_indexing():
    sample = dataset[1]


def dataset_with_transform():
    dataset = TransformDataset(data, transform_fn)


# %% 05_data/2
def create_dataloader():
    loader = DataLoader(dataset, batch_size=16, shuffle=True)


def get_first_batch():
    first_batch = next(iter(loader))


def count_batches():
    num_batches = len(loader)


def drop_last_batch():
    loader = DataLoader(dataset, batch_size=32, drop_last=True)
    ...
    num_batches = len(loader)


def iterate_epochs():
    batch_sizes = []
    for _ in range(2):
        for x_batch, _ in loader:
            batch_sizes.append(len(x_batch))


# %% 05_data/3
def pad_collate_fn(batch):
    padded = pad_sequence(batch, batch_first=True, padding_value=0)


def collate_with_lengths(batch):
    lengths = torch.tensor([len(one) for one in batch])
    ...
    padded = pad_sequence(batch, batch_first=True, padding_value=0)


def dict_collate_fn(batch):
    features = torch.stack([one["features"] for one in batch])
    ...
    labels = torch.stack([one["label"] for one in batch])


def apply_dataloader_with_collate():
    loader = DataLoader(dataset, batch_size=2, collate_fn=pad_collate_fn)
    ...
    first_batch = next(iter(loader))


def apply_dict_collate():
    loader = DataLoader(dataset, batch_size=2, collate_fn=dict_collate_fn)
    ...
    first_batch = next(iter(loader))


# %% 06_train/1
def single_training_step():
    optimizer.zero_grad()
    output = model(x)
    loss = criterion(output, targets)
    loss.backward()
    optimizer.step()


def training_reduces_loss():
    losses = []
    for _ in range(50):
        optimizer.zero_grad()
        loss = criterion(model(x), targets)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())


def eval_mode_no_dropout():
    model.eval()
    output = model(x)


def train_vs_eval():
    train_out = model(x)
    ...
    eval_out = model(x)


def no_grad_inference():
    with torch.no_grad():
        output = model(x)


# %% 06_train/2
def sgd_optimizer():
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)


def adam_optimizer():
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)


def parameter_groups():
    optimizer = torch.optim.Adam(
        [{"params": model[0].parameters(), "lr": 0.001}, {"params": model[2].parameters(), "lr": 0.0001}]
    )


def weight_decay():
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.001, weight_decay=0.01)


def optimizer_state_after_step():
    state = optimizer.state_dict()


def compare_optimizers():
    opt_sgd = torch.optim.SGD(model_sgd.parameters(), lr=0.1)
    ...
    for _ in range(100):
        opt_sgd.zero_grad()
        loss_sgd = criterion(model_sgd(x), targets)
        loss_sgd.backward()
        opt_sgd.step()
    ...
    opt_adam = torch.optim.Adam(model_adam.parameters(), lr=0.01)
    ...
    for _ in range(100):
        opt_adam.zero_grad()
        loss_adam = criterion(model_adam(x), targets)
        loss_adam.backward()
        opt_adam.step()


# %% 06_train/3
def step_lr_schedule():
    scheduler = StepLR(optimizer, step_size=10, gamma=0.1)
    ...
    lrs = []
    for _ in range(30):
        lrs.append(scheduler.get_last_lr()[0])
        optimizer.step()
        scheduler.step()


def cosine_annealing():
    scheduler = CosineAnnealingLR(optimizer, T_max=50)
    ...
    lrs = []
    for _ in range(50):
        lrs.append(scheduler.get_last_lr()[0])
        optimizer.step()
        scheduler.step()


def warmup_schedule():
    scheduler = LambdaLR(optimizer, lambda step: min(1.0, step / warmup_steps))
    ...
    lrs = []
    for _ in range(total_steps):
        lrs.append(scheduler.get_last_lr()[0])
        optimizer.step()
        scheduler.step()


def get_last_lr():
    current_lr = scheduler.get_last_lr()[0]


# %% 06_train/4
def save_model_state(model, path):
    torch.save(model.state_dict(), path)


def load_model_state(path):
    model.load_state_dict(torch.load(path))


def save_full_checkpoint(model, optimizer, epoch, loss, path):
    state = {"model_state_dict": model.state_dict(), "optimizer_state_dict": optimizer.state_dict()}
    torch.save({**state, "epoch": epoch, "loss": loss}, path)


def load_full_checkpoint(path):
    checkpoint = torch.load(path)
    model.load_state_dict(checkpoint["model_state_dict"])
    optimizer.load_state_dict(checkpoint["optimizer_state_dict"])
    ...
    epoch = checkpoint["epoch"]
    ...
    loss = checkpoint["loss"]


def state_dict_keys():
    keys = list(model.state_dict())


# %% 08_cv/1
def image_tensor_shape():
    images = torch.rand(4, 3, 32, 32)


def single_channel_image():
    image = torch.rand(1, 1, 28, 28)


def extract_channels():
    red = image[:, 0:1]
    ...
    green = image[:, 1:2]
    ...
    blue = image[:, 2:3]


def normalize_image():
    normalized = image / 255


def channel_mean_std():
    normalized = (image - mean) / std


def flatten_for_linear():
    flat = features.flatten(1)


# %% 08_cv/2
class SimpleCNN:
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 16, 3, padding=1)
        self.conv2 = nn.Conv2d(16, 32, 3, padding=1)
        self.fc = nn.Linear(32 * 7 * 7, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        return self.fc(x.flatten(1))


def feature_map_shapes():
    x = pool(conv1(x))
    after_conv1_pool = x.shape
    ...
    after_conv2_pool = pool(conv2(x)).shape


def global_average_pooling():
    pooled = F.adaptive_avg_pool2d(features, 1).squeeze(-1).squeeze(-1)


def depthwise_separable_conv():
    depthwise = nn.Conv2d(32, 32, 3, padding=1, groups=32)
    ...
    pointwise = nn.Conv2d(32, 64, 1)
    ...
    output = pointwise(depthwise(x))


def count_conv_parameters():
    standard_params = sum(p.numel() for p in standard.parameters())
    ...
    separable_params = sum(p.numel() for layer in (dw, pw) for p in layer.parameters())


# %% 08_cv/3
def random_horizontal_flip(image, p=0.5):
    image = torch.flip(image, dims=[2])


def random_crop(image, crop_size):
    top = torch.randint(0, h - crop_size + 1, (1,)).item()
    ...
    left = torch.randint(0, w - crop_size + 1, (1,)).item()
    ...
    cropped = image[:, top : top + crop_size, left : left + crop_size]


def center_crop(image, crop_size):
    top = (h - crop_size) // 2
    ...
    left = (w - crop_size) // 2
    ...
    cropped = image[:, top : top + crop_size, left : left + crop_size]


def add_gaussian_noise(image, std=0.1):
    noisy = image + torch.randn_like(image) * std


def resize_image(image, new_h, new_w):
    resized = F.interpolate(image.unsqueeze(0), size=(new_h, new_w)).squeeze(0)


def cutout(image, mask_size):
    result[:, top : top + mask_size, left : left + mask_size] = 0
