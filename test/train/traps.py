"""Each trap of piper-tts against the real package: what it does alone, and with our mend. One JSON object a line."""

import importlib
import sys
from pathlib import Path

from trap_kit import attempt, folder, tell

import piper_mends as mends

core = "piper.train.vits.monotonic_align.monotonic_align.core"
alone = attempt(lambda: importlib.import_module(core) and "there")
supplied = mends.supply_aligner()
tell("aligner", alone, [supplied, callable(importlib.import_module(core).maximum_path_c)])

import numpy as np

random = np.random.default_rng(1)
equal = 0
compiled = mends.compile_aligner()
for _ in range(50):
    batch, frames, phonemes = random.integers(1, 5), int(random.integers(8, 60)), int(random.integers(1, 8))
    values = random.standard_normal((batch, frames, phonemes)).astype(np.float32)
    t_ys = random.integers(phonemes, frames + 1, batch).astype(np.int32)
    t_xs = random.integers(1, phonemes + 1, batch).astype(np.int32)
    paths = [np.zeros(values.shape, np.int32) for _ in range(2)]
    compiled(paths[0], values.copy(), t_ys, t_xs)
    mends.align_with_numpy(paths[1], values.copy(), t_ys, t_xs)
    equal += int(np.array_equal(*paths) and all(path.sum() == length for path, length in zip(paths[0], t_ys)))
tell("aligners", None, equal)

from piper.train.vits import dataset

stock = dataset.get_cache_id
wav = folder / "a.wav"
wav.write_bytes(b"one")
first = stock(1, "Apa khabar?")
mends.name_cache_by_content({1: wav}, "22050|ms", lambda _row: None)
mended = [dataset.get_cache_id(1, "Apa khabar?")]
mends.name_cache_by_content({1: wav}, "16000|ms", lambda _row: None)
mended.append(dataset.get_cache_id(1, "Apa khabar?"))
wav.write_bytes(b"two")
mends.name_cache_by_content({1: wav}, "22050|ms", lambda _row: None)
mended.append(dataset.get_cache_id(1, "Apa khabar?"))
long = "kata " * 20
for text in (long + "satu", long + "dua"):
    mends.name_cache_by_content({1: wav}, "22050|ms", lambda _row: None)
    mended.append(dataset.get_cache_id(1, text))
tell("cache", stock(1, "Apa khabar?") == first and stock(1, long + "satu") == stock(1, long + "dua"), len(set(mended)))

import torch
from piper.train.vits.lightning import VitsModel

mends.shrink_discriminator(16)
tiny = dict(hidden_channels=32, inter_channels=32, filter_channels=64, n_layers=2, upsample_initial_channel=32)


def model(**changes):
    return VitsModel(batch_size=2, segment_size=1024, mos_metric=None, **{"sample_rate": 22050, **tiny, **changes})


base = folder / "base.ckpt"
whole = model()
torch.save({"state_dict": whole.state_dict(), "hyper_parameters": {"sample_rate": 16000, "path": Path("x")}}, base)

began = model(warmstart_ckpt=str(base))
remembered = began.hparams.warmstart_ckpt is not None
mends.forget_base(began)
tell("resume after a warm start", remembered, [began.hparams.warmstart_ckpt, began._warmstart_ckpt is not None])

other = model(hidden_channels=48)
alone = attempt(lambda: other._warmstart_from_ckpt(str(base)) or "no error")
found = mends.compare_with_base(other, base)
fitting = mends.compare_with_base(whole, base)
tell("warm start that does not fit", alone, [len(found["skipped"]) > 100, len(fitting["skipped"]), fitting["sample_rate"]])

import lightning
from piper.train import export_onnx

checkpoint = folder / "tiny.ckpt"
torch.save(
    {
        "state_dict": whole.state_dict(),
        "hyper_parameters": dict(whole.hparams),
        "pytorch-lightning_version": lightning.__version__,
    },
    checkpoint,
)


def export(name):
    sys.argv = ["export_onnx", "--checkpoint", str(checkpoint), "--output-file", str(folder / name)]
    export_onnx.main()
    return "exported"


alone = attempt(lambda: export("alone.onnx"))
mends.use_classic_exporter()
tell("export", alone != "exported", attempt(lambda: export("mended.onnx")))
