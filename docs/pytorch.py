"""A network saved as safetensors, run in PyTorch: python3 docs/pytorch.py net.safetensors prints its accuracy for every N.
And the way back: save() writes arrays with the notes that the playground needs; gru() takes them from an nn.GRU."""

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


def save(path, arrays, config, heads, epoch=1, step=1):
    """Writes a network for the playground. Arrays by the names that load() gives; config as in a network file, where what is
    left out takes its default; heads are the Ns it answers, one after another. An array's numbers are converted to float32."""
    progress = {"epoch": epoch, "step": step, "heads": list(heads)}
    notes = {"format": "tau-playground/network", "version": "1", "config": json.dumps(config), "progress": json.dumps(progress)}
    header, data = {"__metadata__": notes}, b""
    for name, array in arrays.items():
        numbers = array.detach().to("cpu", torch.float32).contiguous().numpy().astype("<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [len(data), len(data) + len(numbers)]}
        data += numbers
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def gru(rnn, fc, N):
    """Arrays and config for save() of an nn.GRU with one layer and one input, read out for N by an nn.Linear with two outputs;
    the same for an nn.LSTM."""
    names = {"input.weight": "weight_ih_l0", "input.bias": "bias_ih_l0", "recurrent.weight": "weight_hh_l0", "recurrent.bias": "bias_hh_l0"}
    arrays = {name: getattr(rnn, theirs) for name, theirs in names.items()}
    config = {"network": {"cell": type(rnn).__name__.lower(), "units": rnn.hidden_size}, "curriculum": {"kind": "single"}}
    return {**arrays, f"head.{N}.weight": fc.weight, f"head.{N}.bias": fc.bias}, config


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
