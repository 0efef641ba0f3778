"""Activity that was saved as .npz, analysed with NumPy alone: python3 analysis.py activity.npz prints how many principal components
hold 90 % of the variance, and how long each neuron's activity is correlated with itself, beside its tau."""

import json
import sys

import numpy as np


def principal_components(states):
    """Share of the variance that each principal component holds, largest first. states: [trials, steps, neurons]."""
    x = states.reshape(-1, states.shape[-1]).astype(float)
    variance = np.linalg.svd(x - x.mean(axis=0), compute_uv=False) ** 2
    return variance / variance.sum()


def autocorrelation(states, lags=30):
    """Of every neuron, lags 0 to the last, averaged over trials: [lags + 1, neurons]. A neuron that stands still has none, NaN."""
    x = states.astype(float)
    x -= x.mean(axis=1, keepdims=True)
    steps = x.shape[1]
    ac = np.array([(x[:, : steps - lag] * x[:, lag:]).mean(axis=(0, 1)) for lag in range(lags + 1)])
    return ac / np.where(ac[0] > 0, ac[0], np.nan)


def accuracy(net):
    """The share of right answers of every head."""
    logits = np.einsum("bth,kch->btkc", net["states"], net["head_weight"]) + net["head_bias"]
    return {int(N): float(right) for N, right in zip(net["heads"], (logits.argmax(-1) == net["answers"]).mean(axis=(0, 1)))}


if __name__ == "__main__":
    net = np.load(sys.argv[1])
    ac = autocorrelation(net["states"])
    lasts = np.where((ac < 1 / np.e).any(axis=0), (ac < 1 / np.e).argmax(axis=0), np.nan)
    print(json.dumps({"accuracy": accuracy(net), "components": int((principal_components(net["states"]).cumsum() < 0.9).sum()) + 1}))
    for neuron, (tau, lag) in enumerate(zip(net["tau"], lasts)):
        print(f"neuron {neuron}: tau {tau:.2f}, autocorrelation below 1/e after {lag:.0f} steps")
