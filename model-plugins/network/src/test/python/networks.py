"""Straightforward PyTorch versions of the nano networks, for rates.py: same sizes, same tokens, same numbers of weights."""
import math

import torch
from torch import nn
from torch.nn import functional as F


def rotate(x, cosines, sines):
    first, second = x.chunk(2, -1)
    return x * cosines + torch.cat((-second, first), -1) * sines


def angles(places, width, theta=10_000.0):
    """Cosines and sines [batch, 1, tokens, width] of places [batch, tokens]."""
    frequencies = theta ** (-torch.arange(0, width, 2, device=places.device) / width)
    turned = places[:, None, :, None].float() * frequencies
    both = torch.cat((turned, turned), -1)
    return both.cos(), both.sin()


def heads(x, count):
    return x.unflatten(-1, (count, -1)).transpose(1, 2)


class GatedMap(nn.Module):
    def __init__(self, width, hidden, activation):
        super().__init__()
        self.gate_up = nn.Linear(width, 2 * hidden, bias=False)
        self.down = nn.Linear(hidden, width, bias=False)
        self.activation = activation

    def forward(self, x):
        gate, up = self.gate_up(x).chunk(2, -1)
        return self.down(self.activation(gate) * up)


def gelu(x):
    return F.gelu(x, approximate="tanh")


class Plain(nn.Module):
    """A pre-normalised block with biases: SigLIP's, and GR00T's over the backbone's tokens."""

    def __init__(self, width, hidden, count, epsilon):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, hidden), nn.Linear(hidden, width)
        self.count = count

    def forward(self, x, mask=None):
        q, k, v = (heads(part, self.count) for part in self.qkv(self.norm1(x)).chunk(3, -1))
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = x + self.out(mixed.transpose(1, 2).flatten(2))
        return x + self.down(gelu(self.up(self.norm2(x))))


class Tower(nn.Module):
    def __init__(self, width=96, hidden=192, depth=2, count=4, patch=8, side=64):
        super().__init__()
        self.patches = nn.Conv2d(3, width, patch, patch)
        self.places = nn.Parameter(0.02 * torch.randn((side // patch) ** 2, width))
        self.blocks = nn.ModuleList(Plain(width, hidden, count, 1e-6) for _ in range(depth))
        self.norm = nn.LayerNorm(width, 1e-6)

    def forward(self, images):
        x = self.patches(images).flatten(2).transpose(1, 2) + self.places
        for block in self.blocks:
            x = block(x)
        return self.norm(x)


class Pi05(nn.Module):
    """pi0.5: a Gemma prefix to keys and values, an expert that denoises."""

    steps, noises, length, axes = 4, 4, 15, 4
    width, hidden, depth, count, head, own, own_hidden = 128, 256, 3, 4, 32, 96, 256

    def __init__(self, images, state, words, vocabulary):
        super().__init__()
        width, own, inner = self.width, self.own, self.count * self.head
        self.images, self.words = images, words
        if images:
            self.tower, self.projector = Tower(), nn.Linear(96, width)
        self.state = nn.Linear(state, 4 * width)
        self.embedding = nn.Embedding(vocabulary, width)
        self.prefix = (64 if images else 0) + 4 + words
        full = self.depth - 1
        self.norms1 = nn.ParameterList(torch.zeros(width) for _ in range(self.depth))
        self.norms2 = nn.ParameterList(torch.zeros(width) for _ in range(full))
        self.qkv = nn.ModuleList(nn.Linear(width, inner + 2 * self.head, bias=False) for _ in range(full))
        self.last = nn.Linear(width, 2 * self.head, bias=False)
        self.out = nn.ModuleList(nn.Linear(inner, width, bias=False) for _ in range(full))
        self.maps = nn.ModuleList(GatedMap(width, self.hidden, gelu) for _ in range(full))
        self.expert = nn.ModuleDict({
            "actions_in": nn.Linear(self.axes, own),
            "actions_out": nn.Linear(own, self.axes),
            "time_in": nn.Linear(own, own),
            "time_out": nn.Linear(own, own),
            "modulation": nn.Linear(own, (2 * self.depth + 1) * 3 * own),
            "qkv": nn.ModuleList(nn.Linear(own, inner + 2 * self.head, bias=False) for _ in range(self.depth)),
            "out": nn.ModuleList(nn.Linear(inner, own, bias=False) for _ in range(self.depth)),
            "maps": nn.ModuleList(GatedMap(own, self.own_hidden, gelu) for _ in range(self.depth)),
        })

    def backbone_parameters(self):
        return [weight for name, weight in self.named_parameters() if not name.startswith("expert.")]

    def head_parameters(self):
        return list(self.expert.parameters())

    def observe(self, batch):
        seen = {
            "state": torch.randn(batch, self.state.in_features).clamp(-1, 1),
            "words": torch.randint(0, self.embedding.num_embeddings, (batch, self.words)),
            "valid": (torch.arange(self.prefix) < self.prefix - 4).float().expand(batch, -1),
        }
        if self.images:
            seen["images"] = torch.randint(0, 256, (batch, 64, 64, 3), dtype=torch.uint8)
        return seen

    def project(self, x, linear, turn):
        q, k, v = linear(x).split((self.count * self.head, self.head, self.head), -1)
        return rotate(heads(q, self.count), *turn), rotate(k[:, None], *turn), v[:, None]

    def attend(self, q, k, v, mask):
        wide = k.shape[0], self.count, k.shape[2], self.head
        mixed = F.scaled_dot_product_attention(q, k.expand(wide), v.expand(wide), attn_mask=mask)
        return mixed.transpose(1, 2).flatten(2)

    def encode(self, seen):
        parts = []
        if self.images:
            pixels = seen["images"].permute(0, 3, 1, 2).float() / 127.5 - 1
            parts.append(self.projector(self.tower(pixels)))
        parts.append(self.state(seen["state"]).unflatten(-1, (4, self.width)))
        parts.append(self.embedding(seen["words"]) * math.sqrt(self.width))
        x = torch.cat(parts, 1)
        valid = seen["valid"]
        mask = torch.where(valid[:, None, :, None] * valid[:, None, None, :] > 0, 0.0, -1e30)
        turn = angles(valid.cumsum(1) - 1, self.head)
        made = []
        for i, linear in enumerate(self.qkv):
            q, k, v = self.project(F.rms_norm(x, (self.width,), 1 + self.norms1[i], 1e-6), linear, turn)
            made += [k, v]
            x = x + self.out[i](self.attend(q, k, v, mask))
            x = x + self.maps[i](F.rms_norm(x, (self.width,), 1 + self.norms2[i], 1e-6))
        k, v = self.last(F.rms_norm(x, (self.width,), 1 + self.norms1[-1], 1e-6))[:, None].chunk(2, -1)
        return made + [rotate(k, *turn), v], valid

    def field(self, features, each):
        keys, valid = features
        if each > 1:
            keys, valid = [k.repeat_interleave(each, 0) for k in keys], valid.repeat_interleave(each, 0)
        places = valid.sum(1, keepdim=True) + torch.arange(self.length)
        whole = torch.cat((valid, valid.new_ones(valid.shape[0], self.length)), 1)
        return keys, torch.where(whole > 0, 0.0, -1e30)[:, None, None], angles(places, self.head)

    def velocity(self, field, noisy, times):
        keys, mask, turn = field
        net, own = self.expert, (self.own,)
        condition = F.silu(net["time_out"](F.silu(net["time_in"](self.embed(times)))))
        scale, shift, gate = net["modulation"](condition).unflatten(-1, (-1, 1, 3, self.own)).unbind(3)
        x = net["actions_in"](noisy)
        for i in range(self.depth):
            normal = F.rms_norm(x, own, eps=1e-6) * (1 + scale[:, 2 * i]) + shift[:, 2 * i]
            q, k, v = self.project(normal, net["qkv"][i], turn)
            k, v = torch.cat((keys[2 * i], k), 2), torch.cat((keys[2 * i + 1], v), 2)
            x = x + net["out"][i](self.attend(q, k, v, mask)) * gate[:, 2 * i]
            normal = F.rms_norm(x, own, eps=1e-6) * (1 + scale[:, 2 * i + 1]) + shift[:, 2 * i + 1]
            x = x + net["maps"][i](normal) * gate[:, 2 * i + 1]
        return net["actions_out"](F.rms_norm(x, own, eps=1e-6) * (1 + scale[:, -1]) + shift[:, -1])

    def embed(self, times):
        share = torch.linspace(0, 1, self.own // 2)
        turned = times[:, None] * (2 * math.pi / (4e-3 * (4.0 / 4e-3) ** share))
        return torch.cat((turned.sin(), turned.cos()), -1)


class Cross(nn.Module):
    """A block of GR00T's diffusion transformer."""

    def __init__(self, width, count):
        super().__init__()
        self.q, self.kv = nn.Linear(width, width), nn.Linear(width, 2 * width)
        self.out = nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.count, self.width = count, (width,)

    def seen(self, tokens):
        return [heads(part, self.count) for part in self.kv(tokens).chunk(2, -1)]

    def forward(self, x, scale, shift, seen=None):
        normal = F.layer_norm(x, self.width) * (1 + scale) + shift
        k, v = self.seen(normal) if seen is None else seen
        mixed = F.scaled_dot_product_attention(heads(self.q(normal), self.count), k, v)
        x = x + self.out(mixed.transpose(1, 2).flatten(2))
        return x + self.down(gelu(self.up(F.layer_norm(x, self.width))))


class Gr00t(nn.Module):
    """GR00T N1.5: a backbone's tokens, and a diffusion transformer that attends to them."""

    steps, noises, length, axes = 4, 2, 15, 4

    def __init__(self, images, state, words, vocabulary, width=96, count=4, hidden=128):
        super().__init__()
        assert not images
        self.words, self.state, self.width = words, state, width
        self.embedding = nn.Embedding(vocabulary, width)
        self.places = nn.Parameter(0.02 * torch.randn(words, width))
        self.blocks = nn.ModuleList(Plain(width, 4 * width, count, 1e-5) for _ in range(2))
        self.norm = nn.LayerNorm(width)
        self.head = nn.ModuleDict({
            "norm": nn.LayerNorm(width),
            "mixer": Plain(width, 4 * width, count, 1e-5),
            "state": nn.Sequential(nn.Linear(state, hidden), nn.ReLU(), nn.Linear(hidden, width)),
            "actions_in": nn.Linear(self.axes, width),
            "actions_time": nn.Linear(2 * width, width),
            "actions_out": nn.Linear(width, width),
            "velocity": nn.Sequential(nn.Linear(hidden, hidden), nn.ReLU(), nn.Linear(hidden, self.axes)),
            "time": nn.Sequential(nn.Linear(256, width), nn.SiLU(), nn.Linear(width, width)),
            "modulation": nn.Linear(width, 5 * 2 * width),
            "blocks": nn.ModuleList(Cross(width, count) for _ in range(4)),
            "out": nn.Linear(width, hidden),
            "future": nn.Embedding(4, width),
            "places": nn.Embedding(64, width),
        })

    def backbone_parameters(self):
        return [weight for name, weight in self.named_parameters() if not name.startswith("head.")]

    def head_parameters(self):
        return list(self.head.parameters())

    def observe(self, batch):
        return {
            "state": torch.randn(batch, self.state).clamp(-1, 1),
            "words": torch.randint(0, self.embedding.num_embeddings, (batch, self.words)),
            "valid": (torch.arange(self.words) < self.words - 4).float().expand(batch, -1),
        }

    def encode(self, seen):
        x = self.embedding(seen["words"]) + self.places
        mask = torch.where(seen["valid"] > 0, 0.0, -1e30)[:, None, None]
        for block in self.blocks:
            x = block(x, mask)
        return self.norm(x), seen["state"]

    def field(self, features, each):
        tokens, state = features
        net = self.head
        mixed = net["mixer"](net["norm"](tokens))
        seen = [block.seen(mixed) for block in net["blocks"][::2]]
        state = net["state"](state)[:, None]
        if each > 1:
            seen = [[part.repeat_interleave(each, 0) for part in layer] for layer in seen]
            state = state.repeat_interleave(each, 0)
        return seen, state

    def velocity(self, field, noisy, times):
        seen, state = field
        net, rows = self.head, noisy.shape[0]
        bucket = (times * 1000).floor()
        learned = net["time"](self.embed(bucket, 256, 127))
        scale, shift = net["modulation"](F.silu(learned)).unflatten(-1, (-1, 1, 2, self.width)).unbind(3)
        time = self.embed(bucket, self.width, self.width / 2)[:, None].expand(rows, self.length, -1)
        actions = F.silu(net["actions_time"](torch.cat((net["actions_in"](noisy), time), -1)))
        actions = net["actions_out"](actions) + net["places"].weight[: self.length]
        x = torch.cat((state, net["future"].weight.expand(rows, -1, -1), actions), 1)
        for i, block in enumerate(net["blocks"]):
            x = block(x, scale[:, i], shift[:, i], seen[i // 2] if i % 2 == 0 else None)
        x = F.layer_norm(x, (self.width,), eps=1e-6) * (1 + scale[:, -1]) + shift[:, -1]
        return net["velocity"](net["out"](x))[:, -self.length :]

    @staticmethod
    def embed(times, width, divisor):
        turned = times[:, None] * 10_000.0 ** (-torch.arange(width // 2) / divisor)
        return torch.cat((turned.cos(), turned.sin()), -1)


class OpenVlaOft(nn.Module):
    """OpenVLA-OFT: a Llama that reads the state and the prompt and fills all action slots at once."""

    length, axes, bins = 8, 4, 256

    def __init__(self, images, state, words, vocabulary, width=128, hidden=256, depth=3, count=4):
        super().__init__()
        assert not images
        self.words, self.width, self.count, self.depth = words, width, count, depth
        self.slots = self.length * self.axes
        self.state = nn.Sequential(nn.Linear(state, width), nn.GELU(), nn.Linear(width, 4 * width))
        self.first = vocabulary - 1 - self.bins
        self.decoder = nn.ModuleDict({
            "embedding": nn.Embedding(vocabulary, width),
            "qkv": nn.ModuleList(nn.Linear(width, 3 * width, bias=False) for _ in range(depth)),
            "out": nn.ModuleList(nn.Linear(width, width, bias=False) for _ in range(depth)),
            "maps": nn.ModuleList(GatedMap(width, hidden, F.silu) for _ in range(depth)),
            "norms1": nn.ModuleList(nn.RMSNorm(width, 1e-6) for _ in range(depth)),
            "norms2": nn.ModuleList(nn.RMSNorm(width, 1e-6) for _ in range(depth)),
            "norm": nn.RMSNorm(width, 1e-6),
            "logits": nn.Linear(width, vocabulary, bias=False),
        })

    def backbone_parameters(self):
        return list(self.state.parameters())

    def head_parameters(self):
        return list(self.decoder.parameters())

    def observe(self, batch):
        tokens = 4 + self.words + self.slots + 1
        return {
            "state": torch.randn(batch, self.state[0].in_features).clamp(-1, 1),
            "words": torch.randint(0, self.first, (batch, self.words)),
            "valid": (torch.arange(tokens) < tokens - 2).float().expand(batch, -1),
        }

    def encode(self, seen):
        return self.state(seen["state"]).unflatten(-1, (4, self.width)), seen["words"], seen["valid"]

    def read(self, features, count):
        """What stands before the action slots, and before the stop token where count says so."""
        visual, words, valid = features
        net = self.decoder
        embedded = net["embedding"](words)
        slots = embedded.new_zeros(embedded.shape[0], self.slots, self.width)
        stop = net["embedding"].weight[2].expand(embedded.shape[0], 1, -1)
        x = torch.cat((embedded[:, :1], slots, stop, visual, embedded[:, 1:]), 1)
        mask = torch.where(valid > 0, 0.0, -1e30)[:, None, None]
        turn = angles(torch.arange(x.shape[1])[None], self.width // self.count)
        for i in range(self.depth):
            q, k, v = (heads(part, self.count) for part in net["qkv"][i](net["norms1"][i](x)).chunk(3, -1))
            mixed = F.scaled_dot_product_attention(rotate(q, *turn), rotate(k, *turn), v, attn_mask=mask)
            x = x + net["out"][i](mixed.transpose(1, 2).flatten(2))
            x = x + net["maps"][i](net["norms2"][i](x))
        return net["norm"](x[:, :count])

    def action_logits(self, features):
        rows = self.decoder["logits"].weight[self.first : self.first + self.bins]
        return F.linear(self.read(features, self.slots), rows)
