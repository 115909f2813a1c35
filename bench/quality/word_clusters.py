"""Groups of words that stand in the same company: what a statistical reader knows of words it was not shown.

Words are described by their neighbours (positive pointwise mutual information with the words one and two places to
each side), brought down to a few dimensions, and grouped by k-means on the sphere, finely and coarsely.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

_CONTEXTS = 1500  # neighbours that count: the most frequent words
_DIMENSIONS = 60
_REACH = 2
Matrix = NDArray[np.float32]


def word_clusters(
    sentences: Sequence[Sequence[str]], sizes: Sequence[int] = (250, 40), least: int = 3, seed: int = 0
) -> dict[str, list[str]]:
    """Word -> its cluster at each of `sizes`; words seen less than `least` times have none."""
    counts = Counter(word for sentence in sentences for word in sentence)
    words = [word for word, count in counts.most_common() if count >= least]
    rng = np.random.default_rng(seed)
    vectors = _vectors(sentences, words, [word for word, _ in counts.most_common(_CONTEXTS)], rng)
    groups = [_k_means(vectors, min(size, len(words)), rng) for size in sizes]
    return {word: [str(group[place]) for group in groups] for place, word in enumerate(words)}


def _vectors(
    sentences: Sequence[Sequence[str]], words: Sequence[str], contexts: Sequence[str], rng: Any
) -> Matrix:
    row = {word: place for place, word in enumerate(words)}
    column = {word: place for place, word in enumerate(contexts)}
    together = np.zeros((len(words), 2 * len(contexts)), dtype=np.float32)
    for sentence in sentences:
        for place, word in enumerate(sentence):
            if word not in row:
                continue
            for step in range(1, _REACH + 1):
                for side, other in ((0, place - step), (len(contexts), place + step)):
                    if 0 <= other < len(sentence) and sentence[other] in column:
                        together[row[word], side + column[sentence[other]]] += 1 / step
    expected = together.sum(0) ** 0.75
    expected = together.sum(1, keepdims=True) * (expected / expected.sum())
    information = np.maximum(np.log(np.maximum(together / np.maximum(expected, 1e-9), 1e-9)), 0)
    # a randomised decomposition: enough for groups, and done in seconds
    sketch = information @ rng.standard_normal((information.shape[1], _DIMENSIONS + 20)).astype(np.float32)
    basis, _ = np.linalg.qr(information @ (information.T @ sketch))
    left, strength, _ = np.linalg.svd(basis.T @ information, full_matrices=False)
    vectors = (basis @ left)[:, :_DIMENSIONS] * np.sqrt(strength[:_DIMENSIONS])
    return _unit(vectors.astype(np.float32))


def _unit(vectors: Matrix) -> Matrix:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def _k_means(vectors: Matrix, size: int, rng: Any, rounds: int = 25) -> NDArray[np.int64]:
    centres = vectors[rng.choice(len(vectors), size, replace=False)]
    nearest = np.zeros(len(vectors), dtype=np.int64)
    for _ in range(rounds):
        nearest = np.argmax(vectors @ centres.T, axis=1)
        for place in range(size):
            members = vectors[nearest == place]
            if len(members):
                centres[place] = _unit(members.mean(0, keepdims=True))[0]
    return nearest
