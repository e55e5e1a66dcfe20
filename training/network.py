"""The multi-task encoder: one MiniLM, ten heads.

MiniLM-L6-384 (Wang et al. 2020) over subwords, with an embedding of letter case and quotation marks added at the input;
a word is its first subword. Heads: universal part of speech; dependency arcs and labels (biaffine, Dozat and Manning
2017); names; source, cue and content (linear-chain CRF); links between those (biaffine); sentence beginnings; attitude
of the sentence towards each word; events: the type, status and telling of the act that a word names, and the words for
its actors and recipients (biaffine).
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from depositary.language.surface import FEATURE_COUNT
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

WIDTH, ATTENTION_HEADS, LAYERS = 384, 12, 6
ARC_WIDTH, LABEL_WIDTH, LINK_WIDTH, ARGUMENT_WIDTH = 256, 96, 96, 64
FORBIDDEN = -1e4

TAG_HEADS = {
    "upos": len(UPOS),
    "attribution": len(ATTRIBUTION_LABELS),
    "names": len(NAME_LABELS),
    "boundary": 2,
    "attitude": len(POLARITIES),
    "event": len(EVENT_LABELS),
    "status": len(EVENT_STATUSES),
    "telling": len(EVENT_TELLINGS),
}


class Layer(nn.Module):
    """A transformer layer as in BERT (post-normalisation)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        shaped = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        q, k, v = shaped.permute(2, 0, 3, 1, 4)
        attended = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        x = self.norm1(x + self.dropout(self.out(attended.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Biaffine(nn.Module):
    """Scores every word as the head of every word; position 0 of the heads is "none" (the root)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.dependent = nn.Linear(WIDTH, width)
        self.head = nn.Linear(WIDTH, width)
        self.bilinear = nn.Parameter(torch.empty(width, width))
        self.bias = nn.Parameter(torch.zeros(width))
        nn.init.orthogonal_(self.bilinear)

    def forward(self, words: Tensor, with_root: Tensor, dropout: nn.Module) -> Tensor:
        dependents = dropout(functional.gelu(self.dependent(words)))
        heads = dropout(functional.gelu(self.head(with_root)))
        scores = dependents @ self.bilinear.to(dependents.dtype) @ heads.transpose(1, 2)
        return scores + (heads @ self.bias.to(heads.dtype))[:, None, :]


class Network(nn.Module):
    """The encoder with its heads.

    Args:
        relations: how many dependency labels.
        start_weights: folder with the start weights, None for an untrained network that a checkpoint will fill.
    """

    def __init__(
        self, relations: int, start_weights: Path | None, dropout: float = 0.1, head_dropout: float = 0.3
    ) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.features = nn.Embedding(FEATURE_COUNT, WIDTH)
        nn.init.zeros_(self.features.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(LAYERS)])
        self.dropout, self.head_dropout = nn.Dropout(dropout), nn.Dropout(head_dropout)
        self.tags = nn.ModuleDict({name: nn.Linear(WIDTH, size) for name, size in TAG_HEADS.items()})
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.arcs = Biaffine(ARC_WIDTH)
        self.links = Biaffine(LINK_WIDTH)
        self.label_dependent = nn.Linear(WIDTH, LABEL_WIDTH)
        self.label_head = nn.Linear(WIDTH, LABEL_WIDTH)
        self.label_bilinear = nn.Parameter(torch.zeros(relations, LABEL_WIDTH + 1, LABEL_WIDTH + 1))
        roles = len(EVENT_ROLES)
        self.argument_word = nn.Linear(WIDTH, roles * ARGUMENT_WIDTH)
        self.argument_trigger = nn.Linear(WIDTH, roles * ARGUMENT_WIDTH)
        self.argument_bilinear = nn.Parameter(torch.zeros(roles, ARGUMENT_WIDTH + 1, ARGUMENT_WIDTH + 1))
        labels = len(ATTRIBUTION_LABELS)
        self.transitions = nn.Parameter(torch.zeros(labels, labels))
        self.first_label = nn.Parameter(torch.zeros(labels))
        if start_weights:
            self._load(start_weights)

    def _load(self, folder: Path) -> None:
        weights = {k.removeprefix("bert."): v for k, v in load_file(folder / "model.safetensors").items()}
        embeddings = "embeddings."
        self.words.weight.data.copy_(weights[embeddings + "word_embeddings.weight"])
        token_type = weights[embeddings + "token_type_embeddings.weight"][0]
        self.positions.weight.data.copy_(weights[embeddings + "position_embeddings.weight"][:512] + token_type)
        for part in ("weight", "bias"):
            getattr(self.norm, part).data.copy_(weights[f"{embeddings}LayerNorm.{part}"])
            for index, layer in enumerate(self.layers):
                prefix = f"encoder.layer.{index}."
                qkv = [weights[f"{prefix}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, part).data.copy_(torch.cat(qkv))
                getattr(layer.out, part).data.copy_(weights[f"{prefix}attention.output.dense.{part}"])
                getattr(layer.norm1, part).data.copy_(weights[f"{prefix}attention.output.LayerNorm.{part}"])
                getattr(layer.up, part).data.copy_(weights[f"{prefix}intermediate.dense.{part}"])
                getattr(layer.down, part).data.copy_(weights[f"{prefix}output.dense.{part}"])
                getattr(layer.norm2, part).data.copy_(weights[f"{prefix}output.LayerNorm.{part}"])

    def encode(self, subwords: Tensor, features: Tensor, lengths: Tensor, first: Tensor) -> Tensor:
        """Word vectors, shape (batch, words, WIDTH), from subwords of shape (batch, subwords)."""
        batch, length = subwords.shape
        x = self.words(subwords) + self.positions.weight[:length] + self.features(features)
        x = self.dropout(self.norm(x))
        padded = torch.arange(length)[None] >= lengths[:, None]
        mask = torch.zeros(batch, 1, 1, length).masked_fill(padded[:, None, None], FORBIDDEN)
        for layer in self.layers:
            x = layer(x, mask)
        return x.gather(1, first[:, :, None].expand(-1, -1, WIDTH))

    def with_root(self, words: Tensor) -> Tensor:
        return torch.cat([self.root.to(words.dtype).expand(len(words), 1, WIDTH), words], 1)

    def arc_scores(self, words: Tensor, sentence: Tensor) -> Tensor:
        """Shape (batch, words, words + 1); pairs in different sentences are forbidden."""
        scores = self.arcs(
            self.head_dropout(words), self.head_dropout(self.with_root(words)), self.head_dropout
        ).float()
        together = sentence[:, :, None] == sentence[:, None, :]
        root = torch.ones(*together.shape[:2], 1, dtype=torch.bool)
        return scores.masked_fill(~torch.cat([root, together], 2), FORBIDDEN)

    def link_scores(self, words: Tensor, present: Tensor) -> Tensor:
        """Shape (batch, words, words + 1); words that are padding are forbidden."""
        scores = self.links(
            self.head_dropout(words), self.head_dropout(self.with_root(words)), self.head_dropout
        ).float()
        allowed = torch.cat([torch.ones(len(words), 1, dtype=torch.bool), present], 1)
        return scores.masked_fill(~allowed[:, None, :], FORBIDDEN)

    def label_scores(self, words: Tensor, heads: Tensor) -> Tensor:
        """Shape (batch, words, relations), for given heads (0 is the root)."""
        drop = self.head_dropout
        dependent = drop(functional.gelu(self.label_dependent(drop(words))))
        head = drop(functional.gelu(self.label_head(drop(self.with_root(words)))))
        chosen = head.gather(1, heads[:, :, None].expand(-1, -1, LABEL_WIDTH))
        one = torch.ones_like(dependent[..., :1])
        dependent, chosen = torch.cat([dependent, one], -1), torch.cat([chosen, one], -1)
        relations, width, _ = self.label_bilinear.shape
        weights = self.label_bilinear.permute(1, 0, 2).reshape(width, relations * width).to(dependent.dtype)
        left = (dependent.reshape(-1, width) @ weights).view(*dependent.shape[:2], relations, width)
        return torch.einsum("bwrn,bwn->bwr", left, chosen)

    def argument_scores(self, words: Tensor, places: Tensor) -> Tensor:
        """Shape (places, words + 1): log-odds that a word fills the role; column 0 is a party understood.

        Args:
            places: batch, word and role of each trigger, shape (places, 3).
        """
        drop, width = self.head_dropout, ARGUMENT_WIDTH
        batch, trigger, role = places.T
        candidates = drop(functional.gelu(self.argument_word(drop(self.with_root(words)))))
        candidates = candidates.view(*candidates.shape[:2], -1, width)[batch, :, role]
        triggers = drop(functional.gelu(self.argument_trigger(drop(words[batch, trigger]))))
        triggers = triggers.view(len(triggers), -1, width)[torch.arange(len(triggers)), role]
        candidates = torch.cat([candidates, torch.ones_like(candidates[..., :1])], -1).float()
        triggers = torch.cat([triggers, torch.ones_like(triggers[..., :1])], -1).float()
        return torch.einsum("pwn,pnm,pm->pw", candidates, self.argument_bilinear[role], triggers)

    def crf_loss(self, emissions: Tensor, labels: Tensor, present: Tensor) -> Tensor:
        """Negative log-likelihood per word of the source–cue–content labels (Lafferty et al. 2001), in float32."""
        emissions = emissions.float()
        safe = labels.clamp(min=0)
        chosen = emissions.gather(2, safe[:, :, None])[..., 0] * present
        moves = self.transitions[safe[:, :-1], safe[:, 1:]] * present[:, 1:]
        score = chosen.sum(1) + moves.sum(1) + self.first_label[safe[:, 0]]
        state = emissions[:, 0] + self.first_label
        for step in range(1, emissions.shape[1]):
            following = torch.logsumexp(state[:, :, None] + self.transitions[None], 1) + emissions[:, step]
            state = torch.where(present[:, step, None], following, state)
        return (torch.logsumexp(state, 1) - score).sum() / present.sum()
