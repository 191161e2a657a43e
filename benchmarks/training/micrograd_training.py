"""Trains a workload with micrograd's Value. Answers the lines "step N", "grid N", "parameters" and "outputs"."""
import json
import math
import sys
import time

from micrograd.engine import Value

sys.setrecursionlimit(100_000)
with open(sys.argv[1]) as file:
    task = json.load(file)

parameters = [Value(p) for p in task["initial"]]
points = [(point["x"], point["label"]) for point in task["points"]]
sizes = [2, *task["hidden"], 1]
batch_size = task["batchSize"]
position = 0
outputs = []


def tanh(x):
    """What micrograd has no operation for, in its own way."""
    t = math.tanh(x.data)
    out = Value(t, (x,), "tanh")

    def _backward():
        x.grad += (1 - t * t) * out.grad

    out._backward = _backward
    return out


def activate(x, name):
    if name == "tanh":
        return tanh(x)
    return x.relu() if name == "relu" else x


def forward(x):
    at = 0
    for depth in range(1, len(sizes)):
        name = task["outputActivation"] if depth == len(sizes) - 1 else task["activation"]
        neurons = []
        for _ in range(sizes[depth]):
            weights, bias = parameters[at : at + len(x)], parameters[at + len(x)]
            at += len(x) + 1
            neurons.append(activate(sum((w * xi for w, xi in zip(weights, x)), bias), name))
        x = neurons
    return x[0]


def sample_loss(output, label):
    if task["loss"] == "hinge":
        return (1 + -label * output).relu()
    error = output - label
    return error * error


def update():
    global position
    batch = points[position : position + batch_size]
    position = (position + batch_size) % len(points)
    losses = [sample_loss(forward(x), label) for x, label in batch]
    loss = sum(losses) * (1.0 / len(losses))
    if task["penalty"] > 0:
        loss = loss + task["penalty"] * sum((p * p for p in parameters))
    for p in parameters:
        p.grad = 0
    loss.backward()
    for p in parameters:
        p.data -= task["learningRate"] * p.grad


def evaluate():
    global outputs
    outputs = [forward(point).data for point in zip(*task["grid"])]


def answer(command, times=0):
    if command == "parameters":
        return " ".join(repr(float(p.data)) for p in parameters)
    if command == "outputs":
        return " ".join(repr(float(output)) for output in outputs)
    work = {"step": update, "grid": evaluate}[command]
    begin = time.perf_counter()
    for _ in range(times):
        work()
    return repr(time.perf_counter() - begin)


for line in sys.stdin:
    command, *numbers = line.split()
    print(answer(command, *map(int, numbers)), flush=True)
