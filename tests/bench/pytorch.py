"""The training step of the benchmark in PyTorch: on one thread of the processor, in user time; and where there is CUDA, on the
graphics processor by the clock, eager and compiled.

python3 tests/bench/pytorch.py [play,medium,…]   prints the same JSON as the benchmark
python3 tests/bench/pytorch.py --ask             prints what it can run on; answers every line "WAY;SIZE" with ms per step
"""

import json
import os
import resource
import statistics
import sys
import time

for library in ["OMP", "MKL", "OPENBLAS"]:  # some matrix libraries do not ask torch
    os.environ[f"{library}_NUM_THREADS"] = "1"
try:
    import torch
except ImportError:
    print("PyTorch is not installed here: python3 cannot import torch.", file=sys.stderr)
    sys.exit(1)

# As in src/engines/workload.ts: units H, batch B, length T, heads M, cell.
SIZES = {
    "play": (64, 64, 20, 6, "leaky"),
    "medium": (128, 128, 30, 10, "leaky"),
    "paper": (500, 256, 30, 10, "leaky"),
    "play-gru": (64, 64, 20, 6, "gru"),
    "play-lstm": (64, 64, 20, 6, "lstm"),
}
# How many times H x H the recurrent weights are.
BLOCKS = {"leaky": 1, "gru": 3, "lstm": 4}
# What it runs on, and whether it is compiled.
WAYS = {"pytorch": ("cpu", False), "pytorch cuda": ("cuda", False), "pytorch cuda compiled": ("cuda", True)}
ROUNDS = 9
ROUND_SECONDS = 0.2
WARM_SECONDS = 1


def ways_here():
    has = {"cpu": True, "cuda": torch.cuda.is_available()}
    return [way for way, (device, compiled) in WAYS.items() if has[device] and (not compiled or hasattr(torch, "compile"))]


def clock(device):
    """Seconds of user time; on a graphics processor those of the clock, once it has done all that it was given."""
    if device == "cpu":
        return resource.getrusage(resource.RUSAGE_SELF).ru_utime
    torch.cuda.synchronize()
    return time.perf_counter()


class Network(torch.nn.Module):
    """The leaky cell, leak inside of f, and a linear readout with two outputs for every head."""

    def __init__(self, units, heads):
        super().__init__()
        self.tau = torch.nn.Parameter(1 + torch.rand(units))
        self.input = torch.nn.Linear(1, units)
        self.recurrent = torch.nn.Linear(units, units)
        self.heads = torch.nn.ModuleList(torch.nn.Linear(units, 2) for _ in range(heads))

    def forward(self, inputs, h):
        alpha = 1 / torch.clamp(self.tau, min=1)
        for x in inputs:
            h = torch.nn.functional.leaky_relu((1 - alpha) * h + alpha * (self.input(x) + self.recurrent(h)))
        return [head(h) for head in self.heads]


class GatedNetwork(torch.nn.Module):
    """PyTorch's own GRU or LSTM, from zeros, with the same readout."""

    def __init__(self, kind, units, heads):
        super().__init__()
        self.core = kind(1, units)
        self.heads = torch.nn.ModuleList(torch.nn.Linear(units, 2) for _ in range(heads))

    def forward(self, inputs, _):
        outputs, _ = self.core(inputs)
        return [head(outputs[-1]) for head in self.heads]


def training(units, batch, length, heads, cell, device, compiled):
    """A function that does one update of a random network on random bits."""
    leaky = cell == "leaky"
    gated = {"gru": torch.nn.GRU, "lstm": torch.nn.LSTM}
    network = (Network(units, heads) if leaky else GatedNetwork(gated[cell], units, heads)).to(device)
    inputs = torch.randint(0, 2, (length, batch, 1), device=device).float()
    labels = torch.randint(0, 2, (heads, batch), device=device)
    h0 = 0.1 * torch.rand(batch, units, device=device)
    if leaky:
        optimizer = torch.optim.SGD(network.parameters(), lr=0.001, momentum=0.9, nesterov=True)
    else:
        optimizer = torch.optim.Adam(network.parameters(), lr=0.001)
    cross_entropy = torch.nn.CrossEntropyLoss()

    def loss():
        return sum(cross_entropy(logits, label) for logits, label in zip(network(inputs, h0), labels))

    if compiled:  # what it compiles has its backward pass, too
        loss = torch.compile(loss)

    def update():
        optimizer.zero_grad()
        loss().backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        if leaky:
            with torch.no_grad():
                network.recurrent.weight.fill_diagonal_(0)

    return update


class Stopwatch:
    """Warms up; then every `measure` returns ms per update."""

    def __init__(self, way, size):
        self.device, compiled = WAYS[way]
        self.update = training(*SIZES[size], self.device, compiled)
        self.update()  # which compiles
        begun = clock(self.device)
        steps = 0
        while steps == 0 or clock(self.device) - begun < WARM_SECONDS:
            self.update()
            steps += 1
        self.count = max(1, round(ROUND_SECONDS / WARM_SECONDS * steps))

    def measure(self):
        begun = clock(self.device)
        for _ in range(self.count):
            self.update()
        return 1000 * (clock(self.device) - begun) / self.count


def result(way, size, times):
    units, batch, length, _, cell = SIZES[size]
    q1, median, q3 = statistics.quantiles(times, n=4, method="inclusive")
    gflops = 2 * BLOCKS[cell] * units**2 * batch * (3 * length - 1) / median / 1e6
    times = {"msPerStep": median, "quartiles": [q1, q3]}
    return {"engine": way, "size": size, **times, "gflops": gflops, "rounds": ROUNDS}


def answer():
    print(";".join(ways_here()), flush=True)
    stopwatches = {}
    for line in sys.stdin:
        way, size = line.strip().split(";")
        try:
            if line not in stopwatches:
                stopwatches[line] = Stopwatch(way, size)
            print(stopwatches[line].measure(), flush=True)
        except Exception as error:  # no compiler, too little memory
            print(str(error).strip().split("\n")[0] or type(error).__name__, flush=True)


def main(sizes):
    unknown = [size for size in sizes if size not in SIZES]
    if unknown:
        print(f'expected some of {",".join(SIZES)}, got "{unknown[0]}"', file=sys.stderr)
        sys.exit(2)
    stopwatches = {(way, size): Stopwatch(way, size) for size in sizes for way in ways_here()}
    times = {each: [] for each in stopwatches}
    for _ in range(ROUNDS):
        for each, stopwatch in stopwatches.items():
            times[each].append(stopwatch.measure())
    print(json.dumps({"results": [result(*each, times[each]) for each in stopwatches]}))


torch.set_num_threads(1)
if sys.argv[1:] == ["--ask"]:
    answer()
else:
    main(sys.argv[1].split(",") if sys.argv[1:] else list(SIZES))
