"""Checkpoint → the files that ship: an int8 ONNX graph, the small arrays beside it, a model card.

    python -m training.export --run training/runs/first --to depositary/language/model

The graph is written by hand with onnxruntime's fused operators (EmbedLayerNormalization, Attention,
SkipLayerNormalization, BiasGelu), which agree with the network to 3e-5 and run twice as fast as an exported one.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.corpora import (
    ATTRIBUTION_LABELS,
    EVENT_LABELS,
    EVENT_ROLES,
    EVENT_STATUSES,
    EVENT_TELLINGS,
    NAME_LABELS,
    POLARITIES,
    UPOS,
)
from training.network import (
    ARC_WIDTH,
    ARGUMENT_WIDTH,
    ATTENTION_HEADS,
    LABEL_WIDTH,
    LAYERS,
    LINK_WIDTH,
    TAG_HEADS,
    WIDTH,
    Network,
)
from training.train import start_weights

FUSED = "com.microsoft"
MODEL_VERSION = "2"
EMBEDDING_NODES = ("word_row", "word_scale", "word_embedding", "feature_embedding", "positions")


class _Graph:
    """Collects nodes and weights; every method returns the name of what it made."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.weights: list[Any] = []

    def weight(self, name: str, value: np.ndarray) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(
        self, operator: str, inputs: list[str], output: str | list[str], domain: str = "", **attributes: Any
    ) -> str:
        outputs = [output] if isinstance(output, str) else output
        self.nodes.append(
            helper.make_node(operator, inputs, outputs, name=f"node_{outputs[0]}", domain=domain, **attributes)
        )
        return outputs[0]


def averaged_network(checkpoint: Path) -> tuple[Network, list[str], dict[str, Any]]:
    """The network with the moving average of its weights, its relation names, and the rest of the checkpoint."""
    state = torch.load(checkpoint, weights_only=True)
    network = Network(len(state["relations"]), None)
    network.load_state_dict(state["network"])
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            if name in state["average"]:
                parameter.copy_(state["average"][name])
    return network.eval(), state["relations"], state


def _embedded(g: _Graph, w: dict[str, np.ndarray]) -> str:
    """Normalised sum of word, position and feature embeddings.

    The words' table is half the model. Each row is kept in int8 with a scale of its own; onnxruntime's own quantised
    operator has one scale for the whole table, which costs 0.1 to 0.2 points of LAS.
    """
    table = w["words.weight"]
    scales = np.maximum(np.abs(table).max(1, keepdims=True) / 127, 1e-8).astype(np.float32)
    rounded = np.clip(np.round(table / scales), -127, 127).astype(np.int8)
    row = g.node("Gather", [g.weight("word_table", rounded), "subwords"], "word_row", axis=0)
    row = g.node("Cast", [row], "word_row_float", to=TensorProto.FLOAT)
    scale = g.node("Gather", [g.weight("word_scales", scales), "subwords"], "word_scale", axis=0)
    words = g.node("Mul", [row, scale], "word_embedding")
    features = g.node(
        "Gather", [g.weight("feature_table", w["features.weight"]), "features"], "feature_embedding", axis=0
    )
    length = g.node("Shape", ["subwords"], "length", start=1, end=2)
    zero, one = g.weight("slice_zero", np.array([0], np.int64)), g.weight("slice_one", np.array([0], np.int64))
    positions = g.node("Slice", [g.weight("position_table", w["positions.weight"]), zero, length, one], "positions")
    total = g.node("Add", [words, features], "words_and_features")
    total = g.node("Add", [total, positions], "embedding_sum")
    gain, bias = g.weight("norm_gain", w["norm.weight"]), g.weight("norm_bias", w["norm.bias"])
    return g.node("LayerNormalization", [total, gain, bias], "x0", axis=-1, epsilon=1e-12)


def write_graph(network: Network, path: Path) -> None:
    """The full-precision graph; inputs and outputs are described in `depositary/language/encoder.py`."""
    w = {k: v.detach().float().numpy() for k, v in network.state_dict().items()}
    g = _Graph()
    x = _embedded(g, w)
    for i in range(LAYERS):
        p = f"layers.{i}."
        attended = g.node(
            "Attention",
            [x, g.weight(f"qkv{i}", w[p + "qkv.weight"].T), g.weight(f"qkv_bias{i}", w[p + "qkv.bias"]), "lengths"],
            f"attended{i}",
            FUSED,
            num_heads=ATTENTION_HEADS,
        )
        out = g.node("MatMul", [attended, g.weight(f"out{i}", w[p + "out.weight"].T)], f"projected{i}")
        middle = g.node(
            "SkipLayerNormalization",
            [
                out,
                x,
                g.weight(f"gain1_{i}", w[p + "norm1.weight"]),
                g.weight(f"bias1_{i}", w[p + "norm1.bias"]),
                g.weight(f"out_bias{i}", w[p + "out.bias"]),
            ],
            f"middle{i}",
            FUSED,
            epsilon=1e-12,
        )
        up = g.node("MatMul", [middle, g.weight(f"up{i}", w[p + "up.weight"].T)], f"raised{i}")
        up = g.node("BiasGelu", [up, g.weight(f"up_bias{i}", w[p + "up.bias"])], f"activated{i}", FUSED)
        down = g.node("MatMul", [up, g.weight(f"down{i}", w[p + "down.weight"].T)], f"lowered{i}")
        x = g.node(
            "SkipLayerNormalization",
            [
                down,
                middle,
                g.weight(f"gain2_{i}", w[p + "norm2.weight"]),
                g.weight(f"bias2_{i}", w[p + "norm2.bias"]),
                g.weight(f"down_bias{i}", w[p + "down.bias"]),
            ],
            f"x{i + 1}",
            FUSED,
            epsilon=1e-12,
        )
    g.node("Reshape", [x, g.weight("flat_shape", np.array([-1, WIDTH], np.int64))], "flat")
    words = g.node("Gather", ["flat", "first"], "words", axis=0)
    tags = g.node(
        "MatMul",
        [words, g.weight("tag_weights", np.concatenate([w[f"tags.{n}.weight"].T for n in TAG_HEADS], 1))],
        "tag_product",
    )
    g.node("Add", [tags, g.weight("tag_bias", np.concatenate([w[f"tags.{n}.bias"] for n in TAG_HEADS]))], "tags")
    parts = ["arcs.dependent", "arcs.head", "links.dependent", "links.head", "label_dependent", "label_head"]
    parts += ["argument_word", "argument_trigger"]
    roles = ARGUMENT_WIDTH * len(EVENT_ROLES)
    widths = [ARC_WIDTH, ARC_WIDTH, LINK_WIDTH, LINK_WIDTH, LABEL_WIDTH, LABEL_WIDTH, roles, roles]
    product = g.node(
        "MatMul",
        [words, g.weight("pair_weights", np.concatenate([w[f"{n}.weight"].T for n in parts], 1))],
        "pair_product",
    )
    active = g.node(
        "BiasGelu",
        [product, g.weight("pair_bias", np.concatenate([w[f"{n}.bias"] for n in parts]))],
        "pair_active",
        FUSED,
    )
    names = [
        "arc_dependent",
        "arc_head_words",
        "link_dependent",
        "link_head_words",
        "label_dependents",
        "label_head_words",
        "argument_words",
        "argument_triggers",
    ]
    g.node("Split", [active, g.weight("pair_widths", np.array(widths, np.int64))], names, axis=-1)
    batch = g.node("Shape", ["first"], "batch_size", start=0, end=1)
    shape = g.node("Concat", [batch, g.weight("one_one", np.array([1, 1], np.int64))], "root_shape", axis=0)
    for name, part in (("arc", "arcs.head"), ("link", "links.head"), ("label", "label_head")):
        root = torch.nn.functional.gelu(torch.tensor(w[f"{part}.weight"] @ w["root"] + w[f"{part}.bias"])).numpy()
        expanded = g.node(
            "Expand", [g.weight(f"{name}_root", root[None, None].astype(np.float32)), shape], f"{name}_root_expanded"
        )
        target = "label_heads" if name == "label" else f"{name}_heads"
        g.node("Concat", [expanded, f"{name}_head_words"], target, axis=1)
        if name != "label":
            left = g.node(
                "MatMul", [f"{name}_dependent", g.weight(f"{name}_bilinear", w[f"{name}s.bilinear"])], f"{name}_left"
            )
            left = g.node("Add", [left, g.weight(f"{name}_bias", w[f"{name}s.bias"])], f"{name}_biased")
            turned = g.node("Transpose", [target], f"{name}_turned", perm=[0, 2, 1])
            g.node("MatMul", [left, turned], f"{name}s")
    value = helper.make_tensor_value_info
    integers = [
        value(n, TensorProto.INT32, s)
        for n, s in (("subwords", ["B", "T"]), ("features", ["B", "T"]), ("lengths", ["B"]))
    ]
    floats = (
        ("tags", ["B", "W", sum(TAG_HEADS.values())]),
        ("arcs", ["B", "W", "W1"]),
        ("links", ["B", "W", "W1"]),
        ("label_dependents", ["B", "W", LABEL_WIDTH]),
        ("label_heads", ["B", "W1", LABEL_WIDTH]),
        ("argument_words", ["B", "W", roles]),
        ("argument_triggers", ["B", "W", roles]),
    )
    graph = helper.make_graph(
        g.nodes,
        "depositary",
        [*integers, value("first", TensorProto.INT64, ["B", "W"])],
        [value(n, TensorProto.FLOAT, s) for n, s in floats],
        g.weights,
    )
    versions = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    onnx.save(helper.make_model(graph, opset_imports=versions, ir_version=8), path)


def export(run: Path, to: Path, keep: tuple[str, ...]) -> None:
    """Write encoder.onnx, heads.npz, vocabulary.txt and model.json (with their hashes) into `to`.

    Args:
        keep: nodes that stay in full precision, because int8 costs more there than it saves.
    """
    network, relations, state = averaged_network(run / "checkpoint.pt")
    to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        write_graph(network, full)
        quantize_dynamic(
            full,
            to / "encoder.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            nodes_to_exclude=[f"node_{n}" for n in keep],
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )
    with torch.no_grad():
        understood = torch.nn.functional.gelu(network.argument_word(network.root))
    np.savez(
        to / "heads.npz",
        argument_bilinear=network.argument_bilinear.detach().numpy().astype(np.float16),
        argument_root=understood.numpy(),
        label_bilinear=network.label_bilinear.detach().numpy().astype(np.float16),
        transitions=network.transitions.detach().numpy(),
        first_label=network.first_label.detach().numpy(),
    )
    (to / "vocabulary.txt").write_bytes((start_weights() / "vocab.txt").read_bytes())
    (to / "model.json").write_text(
        json.dumps(
            {
                "name": "depositary-english",
                "version": MODEL_VERSION,
                "seed": state["seed"],
                "tags": {
                    "upos": UPOS,
                    "attribution": ATTRIBUTION_LABELS,
                    "names": NAME_LABELS,
                    "boundary": ["inside", "begins"],
                    "attitude": POLARITIES,
                    "event": EVENT_LABELS,
                    "status": EVENT_STATUSES,
                    "telling": EVENT_TELLINGS,
                },
                "relations": relations,
                "sha256": {
                    n: hashlib.sha256((to / n).read_bytes()).hexdigest()
                    for n in ("encoder.onnx", "heads.npz", "vocabulary.txt")
                },
            },
            indent=1,
        )
        + "\n",
        encoding="utf-8",
    )
    pin = hashlib.sha256((to / "model.json").read_bytes()).hexdigest()
    print(f"To ship this model, set MODEL_JSON_SHA256 in depositary/language/encoder.py to {pin}")
    for file in sorted(to.iterdir()):
        print(f"{file.name:16} {file.stat().st_size / 1e6:7.2f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument(
        "--keep",
        nargs="*",
        default=["tag_product", "pair_product", "arc_left", "link_left", "attended0", "attended1", *EMBEDDING_NODES],
    )
    arguments = parser.parse_args()
    export(arguments.run, arguments.to, tuple(arguments.keep))


if __name__ == "__main__":
    main()
