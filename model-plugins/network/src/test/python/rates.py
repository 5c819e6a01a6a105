"""Rates of the nano networks in PyTorch, to compare with those of `policytrim bench`.

    v/bin/python rates.py NETWORK --words 15 --vocabulary 36 [--state 39] [--threads 1] [--seconds 6] [--device cpu]

NETWORK is one of pi05-images, pi05-state, gr00t, openvla-oft. Sizes, batch, noises and denoise steps are those of the
experiments; the number of weights is printed for comparison. Needs only torch.
"""
import argparse
import statistics
import time

import torch
from torch.nn import functional as F

import networks

BATCH = 64


def rate(seconds, work):
    """Units of work per second: the median of three windows, after a warm-up."""
    window(seconds / 3, work)
    return statistics.median(window(seconds / 3, work) for _ in range(3))


def window(seconds, work):
    began, units = time.perf_counter(), 0
    while True:
        units += work()
        if torch.get_default_device().type == "cuda":
            torch.cuda.synchronize()
        spent = time.perf_counter() - began
        if spent >= seconds:
            return units / spent


def optimizer(weights):
    return torch.optim.AdamW(weights, lr=1e-3, betas=(0.9, 0.95), eps=1e-8, weight_decay=1e-4, fused=True)


def take_step(loss, weights, steps):
    steps.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(weights, 1.0)
    steps.step()


class Flow:
    """A policy that denoises."""

    def __init__(self, network):
        self.network = network

    def plan(self, seen):
        network, rows = self.network, seen["state"].shape[0]
        field = network.field(network.encode(seen), 1)
        x = torch.randn(rows, network.length, network.axes)
        for step in range(network.steps):
            x = x - network.velocity(field, x, torch.full((1,), 1 - step / network.steps)) / network.steps
        return x

    def imitation(self, seen):
        network = self.network
        rows = BATCH * network.noises
        shape = rows, network.length, network.axes
        actions = torch.randn(BATCH, *shape[1:]).repeat_interleave(network.noises, 0)
        noise, times = torch.randn(shape), torch.rand(rows)
        mixed = times[:, None, None] * noise + (1 - times[:, None, None]) * actions
        given = network.velocity(network.field(network.encode(seen), network.noises), mixed, times)
        return F.mse_loss(given, noise - actions)

    def replay(self, seen):
        network, rows = self.network, seen["state"].shape[0]
        shape = rows, network.length, network.axes
        features = network.encode(seen)
        before, after, weights = torch.randn(shape), torch.randn(shape), 1e-3 * torch.randn(shape)
        times, back, drift, deviation = (0.1 + torch.rand(rows) for _ in range(4))
        wide = [x[:, None, None] for x in (back, drift, deviation)]
        return lambda: (self.densities(features, before, after, times, *wide) * weights).sum()

    def densities(self, features, before, after, times, back, drift, deviation):
        given = self.network.velocity(self.network.field(features, 1), before, times)
        mean = before + given / self.network.steps - (before + given * back) * drift
        return torch.distributions.Normal(mean, deviation, validate_args=False).log_prob(after)


class Tokens:
    """A policy that chooses tokens."""

    def __init__(self, network):
        self.network = network

    def plan(self, seen):
        return self.network.action_logits(self.network.encode(seen)).argmax(-1)

    def imitation(self, seen):
        network = self.network
        labels = torch.randint(0, network.first, (BATCH, network.slots + 1))
        logits = network.decoder["logits"](network.read(network.encode(seen), network.slots + 1))
        return F.cross_entropy(logits.flatten(0, 1), labels.flatten())

    def replay(self, seen):
        network, rows = self.network, seen["state"].shape[0]
        features = network.encode(seen)
        drawn = torch.randint(0, network.bins, (rows, network.slots, 1))
        weights = 1e-3 * torch.randn(rows, network.slots)
        return lambda: (
            network.action_logits(features).log_softmax(-1).gather(-1, drawn).squeeze(-1) * weights
        ).sum()


POLICIES = {
    "pi05-images": lambda sizes: Flow(networks.Pi05(True, *sizes)),
    "pi05-state": lambda sizes: Flow(networks.Pi05(False, *sizes)),
    "gr00t": lambda sizes: Flow(networks.Gr00t(False, *sizes)),
    "openvla-oft": lambda sizes: Tokens(networks.OpenVlaOft(False, *sizes)),
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("network", choices=POLICIES)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=6)
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--state", type=int, default=39, help="how many numbers the state has")
    parser.add_argument("--words", type=int, required=True, help="how many tokens a prompt has room for")
    parser.add_argument("--vocabulary", type=int, required=True, help="rows of the table of words")
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.set_default_device(chosen.device)
    torch.manual_seed(7)
    policy = POLICIES[chosen.network]((chosen.state, chosen.words, chosen.vocabulary))
    network = policy.network
    count = [sum(x.numel() for x in some) for some in (network.backbone_parameters(), network.head_parameters())]
    print(f"{chosen.network}: {count[0]} + {count[1]} weights, {chosen.threads} threads, {chosen.device}, torch {torch.__version__}")

    with torch.inference_mode():
        for batch in (1, 32):
            seen = network.observe(batch)
            plans = rate(chosen.seconds, lambda: len(policy.plan(seen)))
            print(f"  plans, {batch} at once: {plans:.1f} plans/s")

    with torch.no_grad():
        replay = policy.replay(network.observe(BATCH))
    weights = network.head_parameters()
    steps = optimizer(weights)

    def update():
        take_step(replay(), weights, steps)
        return BATCH

    print(f"  gradient and step, {BATCH} decisions: {rate(chosen.seconds, update):.1f} decisions/s")

    weights = list(network.parameters())
    steps = optimizer(weights)
    seen = network.observe(BATCH)

    def pretrain():
        take_step(policy.imitation(seen), weights, steps)
        return 1

    print(f"  pretraining, {BATCH} examples: {rate(chosen.seconds, pretrain):.2f} steps/s")


if __name__ == "__main__":
    main()
