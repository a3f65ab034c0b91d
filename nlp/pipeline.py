"""The shipped models in, the spaCy pipeline that tags an article's text out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import load_config

from nlp.components import agencies, crf, gazetteer, organizations, people, resolver, sentences, titles
from zhengpu.errors import DataError

FOLDER = Path(__file__).parent
SEGMENTER = FOLDER / "models" / "pkuseg"
WORDS = FOLDER / "models" / "words.txt"
TAGGER = crf.MODEL
FACTORIES = (agencies, crf, gazetteer, organizations, people, resolver, sentences, titles)


def build(*, segmenter: Path = SEGMENTER, tagger: Path | None = TAGGER, disabled: Sequence[str] = ()) -> Language:
    """A fresh pipeline with its models read; without `tagger` the trained voice is silent, as `disabled` components are."""
    if not (segmenter / "weights.npz").exists():
        raise DataError(f"{segmenter.name}: no segmenter model there", "Make it by `make models`")
    overrides = {
        "paths.segmenter": str(segmenter),
        "paths.words": str(WORDS),
        "paths.tagger": str(tagger) if tagger else None,
    }
    config = load_config(FOLDER / "config.cfg", overrides=overrides, interpolate=False)
    nlp = spacy.blank("zh")
    nlp = type(nlp).from_config(config.interpolate(), disable=disabled)
    tokenizer: Any = nlp.tokenizer
    tokenizer.initialize(pkuseg_model=str(segmenter), pkuseg_user_dict=str(WORDS))
    if tagger:
        voice: Any = nlp.get_pipe("zhengpu_crf")
        voice.initialize(model=str(tagger))
    return nlp


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The pipeline of this process, built when first needed."""
    return build()
