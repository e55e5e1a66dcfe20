"""The weights of an exported model, back in the network: what int8 left of them is enough to go on training from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.corpora import EVENT_ROLES
from training.network import (
    ARC_WIDTH,
    ARGUMENT_WIDTH,
    LABEL_WIDTH,
    LAYERS,
    LINK_WIDTH,
    TAG_HEADS,
    Network,
)

_PAIRS = {
    "arcs.dependent": ARC_WIDTH,
    "arcs.head": ARC_WIDTH,
    "links.dependent": LINK_WIDTH,
    "links.head": LINK_WIDTH,
    "label_dependent": LABEL_WIDTH,
    "label_head": LABEL_WIDTH,
    "argument_word": ARGUMENT_WIDTH * len(EVENT_ROLES),
    "argument_trigger": ARGUMENT_WIDTH * len(EVENT_ROLES),
}
_ROOT_STEPS = 400
EVENT_HEADS = ("tags.event", "tags.status", "tags.telling", "argument")
"""Beginnings of the names of the event heads' weights."""


def load_finished(network: Network, folder: Path) -> tuple[str, ...]:
    """Fill the network with a model that `training.export` wrote.

    Returns:
        Beginnings of the names of weights that the model lacks, and which stay as they are.
    """
    stored = {w.name: numpy_helper.to_array(w) for w in onnx.load(folder / "encoder.onnx").graph.initializer}

    def weight(name: str) -> np.ndarray:
        if name in stored:
            return stored[name]
        scale = stored[f"{name}_scale"]
        return stored[f"{name}_quantized"].astype(np.float32) * scale

    found: dict[str, np.ndarray] = {
        "words.weight": stored["word_table"].astype(np.float32) * stored["word_scales"],
        "positions.weight": stored["position_table"],
        "features.weight": stored["feature_table"],
        "norm.weight": stored["norm_gain"],
        "norm.bias": stored["norm_bias"],
        "arcs.bilinear": weight("arc_bilinear"),
        "arcs.bias": stored["arc_bias"],
        "links.bilinear": weight("link_bilinear"),
        "links.bias": stored["link_bias"],
    }
    for i in range(LAYERS):
        found |= {
            f"layers.{i}.qkv.weight": weight(f"qkv{i}").T,
            f"layers.{i}.qkv.bias": stored[f"qkv_bias{i}"],
            f"layers.{i}.out.weight": weight(f"out{i}").T,
            f"layers.{i}.out.bias": stored[f"out_bias{i}"],
            f"layers.{i}.norm1.weight": stored[f"gain1_{i}"],
            f"layers.{i}.norm1.bias": stored[f"bias1_{i}"],
            f"layers.{i}.up.weight": weight(f"up{i}").T,
            f"layers.{i}.up.bias": stored[f"up_bias{i}"],
            f"layers.{i}.down.weight": weight(f"down{i}").T,
            f"layers.{i}.down.bias": stored[f"down_bias{i}"],
            f"layers.{i}.norm2.weight": stored[f"gain2_{i}"],
            f"layers.{i}.norm2.bias": stored[f"bias2_{i}"],
        }
    tags, tag_bias = weight("tag_weights"), stored["tag_bias"]
    at = 0
    for name, size in TAG_HEADS.items():
        if at + size <= tags.shape[1]:
            found[f"tags.{name}.weight"], found[f"tags.{name}.bias"] = (
                tags[:, at : at + size].T,
                tag_bias[at : at + size],
            )
        at += size
    pairs, pair_bias = weight("pair_weights"), stored["pair_bias"]
    at = 0
    for name, size in _PAIRS.items():
        if at + size <= pairs.shape[1]:
            found[f"{name}.weight"], found[f"{name}.bias"] = pairs[:, at : at + size].T, pair_bias[at : at + size]
        at += size
    with np.load(folder / "heads.npz") as heads:
        found |= {name: heads[name].astype(np.float32) for name in heads.files if name != "argument_root"}
    state = network.state_dict()
    for name, value in found.items():
        state[name] = torch.from_numpy(np.array(value, dtype=np.float32))
    network.load_state_dict(state)
    _restore_root(network, stored)
    return () if "argument_bilinear" in found else EVENT_HEADS


def _restore_root(network: Network, stored: dict[str, np.ndarray]) -> None:
    """The vector of the root, of which the graph keeps only its three projections."""
    parts = {"arc": network.arcs.head, "link": network.links.head, "label": network.label_head}
    wanted = {name: torch.from_numpy(np.array(stored[f"{name}_root"])).flatten() for name in parts}
    root = network.root.detach().clone().requires_grad_()
    optimiser = torch.optim.Adam([root], lr=0.02)
    for _ in range(_ROOT_STEPS):
        loss = sum(((torch.nn.functional.gelu(part(root)) - wanted[name]) ** 2).sum() for name, part in parts.items())
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    with torch.no_grad():
        network.root.copy_(root)
