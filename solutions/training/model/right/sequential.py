from collections import OrderedDict


class MLP(nn.Sequential):
    def __init__(self, n_in, n_hidden, n_out):
        layers = [("hidden", nn.Linear(n_in, n_hidden)), ("relu", nn.ReLU()), ("out", nn.Linear(n_hidden, n_out))]
        super().__init__(OrderedDict(layers))
