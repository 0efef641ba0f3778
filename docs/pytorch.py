"""A network saved as safetensors, run in PyTorch: python3 docs/pytorch.py net.safetensors prints its accuracy for every N."""

import json
import struct
import sys

import torch

F = {"leakyRelu": torch.nn.functional.leaky_relu, "relu": torch.relu, "tanh": torch.tanh, "sigmoid": torch.sigmoid}


def load(path):
    data = open(path, "rb").read()
    start = 8 + struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:start])
    notes = header.pop("__metadata__")
    arrays = {
        name: torch.frombuffer(data, dtype=torch.float32, count=(b - a) // 4, offset=start + a).reshape(entry["shape"])
        for name, entry in header.items() for a, b in [entry["data_offsets"]]
    }
    return arrays, json.loads(notes["config"]), json.loads(notes["progress"])["heads"]


def run(arrays, config, heads, bits, h):
    """Logits [B, 2] of every head after the last of bits [T, B], from h [B, H]."""
    f, inside = F[config["network"]["activation"]], config["network"]["leak"] == "inside"
    alpha = 1 / arrays["tau"].clamp(min=1)
    bits = bits.repeat_interleave(config["task"]["repeat"], dim=0).float()
    for x in bits if config["task"]["coding"] == "01" else 2 * bits - 1:
        u = h @ arrays["recurrent.weight"].T + arrays["recurrent.bias"] + x[:, None] @ arrays["input.weight"].T + arrays["input.bias"]
        h = f((1 - alpha) * h + alpha * u) if inside else (1 - alpha) * h + alpha * f(u)
    return {N: h @ arrays[f"head.{N}.weight"].T + arrays[f"head.{N}.bias"] for N in heads}


def accuracy(arrays, config, heads, batches=80, size=250):
    right, p, units = dict.fromkeys(heads, 0), config["task"]["p"], len(arrays["tau"])
    for _ in range(batches):
        length = torch.randint(heads[-1] + 2, 4 * heads[-1] + 2, ()).item()
        bits = (torch.rand(length, size) < (torch.rand(size) if p == "uniform" else p)).long()
        for N, logits in run(arrays, config, heads, bits, 0.1 * torch.rand(size, units)).items():
            label = bits[-N:].sum(0) % 2 if config["task"]["kind"] == "parity" else (bits[-N] == bits[-1]).long()
            right[N] += (logits.argmax(1) == label).sum().item()
    return {N: count / batches / size for N, count in right.items()}


if __name__ == "__main__":
    print(json.dumps(accuracy(*load(sys.argv[1]))))
