"""A saved network, run in PyTorch: python3 pytorch.py net.json prints its accuracy for every N; so it does for net.safetensors.
And the way back: save() writes arrays with the notes that the playground needs; gru() takes them from an nn.GRU."""

import base64
import json
import struct
import sys

import torch

F = {"leakyRelu": torch.nn.functional.leaky_relu, "relu": torch.relu, "tanh": torch.tanh, "sigmoid": torch.sigmoid}


def load(path):
    """Arrays by name, config, and the Ns that the network answers, of a network file of either kind."""
    data = open(path, "rb").read()
    if data.lstrip()[:1] == b"{":
        net = json.loads(data)
        arrays = {
            name: torch.frombuffer(bytearray(base64.b64decode(entry["data"])), dtype=torch.float32).reshape(entry["shape"])
            for name, entry in net["parameters"].items()
        }
        return arrays, net["config"], net["progress"]["heads"]
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
    the same for an nn.LSTM, and for an nn.RNN, whose neurons have weights to themselves and no τ, which is one of 1 here."""
    names = {"input.weight": "weight_ih_l0", "input.bias": "bias_ih_l0", "recurrent.weight": "weight_hh_l0", "recurrent.bias": "bias_hh_l0"}
    arrays = {name: getattr(rnn, theirs) for name, theirs in names.items()}
    network = {"cell": type(rnn).__name__.lower(), "units": rnn.hidden_size}
    if network["cell"] == "rnn":
        arrays["tau"] = torch.ones(rnn.hidden_size)
        tau = {"trainable": False, "min": 1, "max": 1}
        network |= {"cell": "leaky", "activation": rnn.nonlinearity, "selfConnections": True, "tau": tau}
    config = {"network": network, "curriculum": {"kind": "single"}}
    return {**arrays, f"head.{N}.weight": fc.weight, f"head.{N}.bias": fc.bias}, config


def told(arrays, config, heads, N):
    """A network that is told which N it is asked, as what it is for one of them: a plain one, whose one head answers for it."""
    if "readout.weight" not in arrays:
        return arrays
    k, rank, units = heads.index(N), config["network"]["contextRank"], config["network"]["units"]
    W = arrays["recurrent.weight"]
    if "context.left" in arrays:
        left, right = (arrays[f"context.{side}"][k * rank : (k + 1) * rank] for side in ("left", "right"))
        W = W + left.T @ right * (1 if config["network"]["selfConnections"] else 1 - torch.eye(units))
    gain = 1 + arrays["context.gain"][k] if "context.gain" in arrays else torch.ones(units)
    bias = arrays["context.bias"][k] if "context.bias" in arrays else torch.zeros(units)
    return {
        "tau": arrays["tau"], "recurrent.weight": gain[:, None] * W, "input.weight": gain[:, None] * arrays["input.weight"],
        "recurrent.bias": gain * arrays["recurrent.bias"] + bias, "input.bias": gain * arrays["input.bias"],
        f"head.{N}.weight": arrays["readout.weight"], f"head.{N}.bias": arrays["readout.bias"],
    }


def leaky(arrays, config, h, x):
    f, alpha = F[config["network"]["activation"]], 1 / arrays["tau"].clamp(min=1)
    u = h @ arrays["recurrent.weight"].T + arrays["recurrent.bias"] + x @ arrays["input.weight"].T + arrays["input.bias"]
    return f((1 - alpha) * h + alpha * u) if config["network"]["leak"] == "inside" else (1 - alpha) * h + alpha * f(u)


def gates(arrays, h, x):
    """Input and recurrent parts of all gates, in the blocks of nn.GRU and nn.LSTM."""
    return x @ arrays["input.weight"].T + arrays["input.bias"], h @ arrays["recurrent.weight"].T + arrays["recurrent.bias"]


def run(arrays, config, heads, bits, h, repeat=None):
    """Logits [B, 2] of every head after the last of bits [T, B], from h [B, H]. Each bit lasts for as many steps as repeat says."""
    if "readout.weight" in arrays:
        return {N: run(told(arrays, config, heads, N), config, [N], bits, h, repeat)[N] for N in heads}
    cell, c = config["network"]["cell"], torch.zeros_like(h)
    bits = bits.repeat_interleave(repeat or config["task"]["repeat"], dim=0).float()[..., None]
    for x in bits if config["task"]["coding"] == "01" else 2 * bits - 1:
        if cell == "leaky":
            h = leaky(arrays, config, h, x)
        elif cell == "gru":
            (ri, zi, ni), (rh, zh, nh) = (part.chunk(3, dim=1) for part in gates(arrays, h, x))
            r, z = torch.sigmoid(ri + rh), torch.sigmoid(zi + zh)
            h = (1 - z) * torch.tanh(ni + r * nh) + z * h
        else:
            i, f, g, o = sum(gates(arrays, h, x)).chunk(4, dim=1)
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = torch.sigmoid(o) * torch.tanh(c)
    return {N: h @ arrays[f"head.{N}.weight"].T + arrays[f"head.{N}.bias"] for N in heads}


ANSWERS = {
    "parity": lambda last: last.sum(0) % 2,
    "dms": lambda last: (last[0] == last[-1]).long(),
    "majority": lambda last: (2 * last.sum(0) > len(last)).long(),
}


def tasks(task, heads):
    """Kind and N of what each head is asked; of a mix an N is a place in its list, from 1 on."""
    if task["kind"] != "mix":
        return {N: (task["kind"], N) for N in heads}
    listed, kind = [], ""
    for word in task["mix"].replace("+", " ").replace(",", " ").split():
        if word.isalpha():
            kind = word
        else:
            first, _, last = word.replace("–", "-").partition("-")
            listed += [(kind, N) for N in range(int(first), int(last or first) + 1)]
    return {place: listed[place - 1] for place in heads}


def accuracy(arrays, config, heads, batches=80, size=250):
    """The share of right answers of every head, on new sequences as long as those of its training."""
    right, task, network = dict.fromkeys(heads, 0), config["task"], config["network"]
    asked = tasks(task, heads)
    longest = max(N for _, N in asked.values())
    for _ in range(batches):
        least, most = (longest + 1, longest + 7) if task["kind"] == "mix" else (longest + 2, 4 * longest + 1)
        if task.get("length"):
            least = most = max(task["length"], longest)
        length = torch.randint(least, most + 1, ()).item()
        repeat = torch.randint(task["repeat"], task["repeatTo"] + 1, ()).item()
        bits = (torch.rand(length, size) < (torch.rand(size) if task["p"] == "uniform" else task["p"])).long()
        h = torch.rand(size, network["units"]) * (0.1 if network["cell"] == "leaky" else 0)
        for head, logits in run(arrays, config, heads, bits, h, repeat).items():
            kind, N = asked[head]
            right[head] += (logits.argmax(1) == ANSWERS[kind](bits[-N:])).sum().item()
    return {N: count / batches / size for N, count in right.items()}


if __name__ == "__main__":
    print(json.dumps(accuracy(*load(sys.argv[1]))))
