"""Mends for piper-tts 1.8.0: what its trainer lacks or does wrong, each in one function.

Every mend says what it is for. Nothing here is applied at import; `piper_trainer.py` calls what a mode needs.
"""

import hashlib
import importlib
import math
import sys
import types


# ---------------------------------------------------------------------------------------------- the missing aligner


def align_with_numpy(paths, values, t_ys, t_xs):
    """Monotonic alignment search of VITS (Kim et al. 2021, appendix A), all items of a batch at once.

    `values` float32 [batch, frames, phonemes] is used up; `paths` int32 of the same shape, all zero, gets the ones.
    """
    import numpy as np

    batch, frames, phonemes = values.shape
    never = np.float32(-1e9)
    moved = np.zeros((frames, batch, phonemes), np.bool_)  # the best way to (frame, phoneme) came from the phoneme before
    best = np.full((batch, phonemes), never, np.float32)
    best[:, 0] = values[:, 0, 0]
    before = np.empty_like(best)
    for frame in range(1, frames):
        before[:, 0] = never
        before[:, 1:] = best[:, :-1]
        np.greater(before, best, out=moved[frame])
        np.maximum(best, before, out=best)
        best += values[:, frame]
        if frame + 1 < phonemes:
            best[:, frame + 1 :] = never  # no more phonemes than frames so far
    items = np.arange(batch)
    place = np.asarray(t_xs).astype(np.int64) - 1
    lengths = np.asarray(t_ys)
    for frame in range(int(lengths.max()) - 1, -1, -1):
        live = frame < lengths
        paths[items[live], frame, place[live]] = 1
        if frame > 0:
            step = live & (place > 0) & (moved[frame, items, place] | (place >= frame))
            place = place - step


def compile_aligner():
    """The same search compiled by numba, ten times as fast. Raises where numba is missing or cannot compile."""
    import numba
    import numpy as np

    @numba.njit("void(int32[:,:,::1], float32[:,:,::1], int32[::1], int32[::1])", nogil=True)
    def align(paths, values, t_ys, t_xs):
        never = np.float32(-1e9)
        for item in range(paths.shape[0]):
            value, path, frames, phonemes = values[item], paths[item], t_ys[item], t_xs[item]
            for y in range(frames):
                for x in range(max(0, phonemes + y - frames), min(phonemes, y + 1)):
                    stay = never if (x == y or y == 0) else value[y - 1, x]
                    move = never if (x == 0 or y == 0) else value[y - 1, x - 1]
                    if x == 0 and y == 0:
                        move = np.float32(0.0)
                    value[y, x] += max(stay, move)
            x = phonemes - 1
            for y in range(frames - 1, -1, -1):
                path[y, x] = 1
                if y > 0 and x > 0 and (x >= y or value[y - 1, x] < value[y - 1, x - 1]):
                    x -= 1

    return align


class _Aligner:
    """Chooses numba or numpy at the first use, so that nothing is compiled for an export."""

    def __init__(self):
        self._align = None

    def __call__(self, paths, values, t_ys, t_xs):
        import numpy as np

        if self._align is None:
            try:
                self._align = compile_aligner()
            except Exception:  # numba is absent, or its compiler does not run on this machine
                self._align = align_with_numpy
        self._align(paths, np.ascontiguousarray(values), np.ascontiguousarray(t_ys), np.ascontiguousarray(t_xs))


def supply_aligner():
    """The wheel lacks the compiled `monotonic_align.core`: puts ours in its place. Gives `compiled` where it is there."""
    base = "piper.train.vits.monotonic_align"
    try:
        importlib.import_module(base + ".monotonic_align.core")
        return "compiled"
    except ImportError:
        pass
    for name in (base, base + ".monotonic_align", base + ".monotonic_align.core"):
        sys.modules.pop(name, None)
    package = types.ModuleType(base + ".monotonic_align")
    package.__path__ = []
    core = types.ModuleType(base + ".monotonic_align.core")
    core.maximum_path_c = _Aligner()
    package.core = core
    sys.modules[base + ".monotonic_align"] = package
    sys.modules[base + ".monotonic_align.core"] = core
    return "supplied"


# --------------------------------------------------------------------------------------------------- the stale cache


def name_cache_by_content(rows, settings, on_row):
    """Piper names cached tensors by row number and 50 characters of text, so a new recording keeps its old tensors.

    Names them by what they are made of instead: the bytes of the recording, the text, and `settings` (a string with rate,
    voice, phoneme type and trimming). `rows` maps a row's number, from 1, to the path of its recording; `on_row` is called
    with each number as Piper comes to it.
    """
    from piper.train.vits import dataset

    names = {}

    def content_id(row_number, text, max_length=50, speaker_id=None):
        on_row(row_number)
        if row_number not in names:
            content = hashlib.sha256()
            for part in (settings, text, str(speaker_id)):
                content.update(part.encode("utf-8") + b"\0")
            with open(rows[row_number], "rb") as audio:
                content.update(audio.read())
            names[row_number] = content.hexdigest()[:max_length]
        return names[row_number]

    dataset.get_cache_id = content_id


# ------------------------------------------------------------------------------------------------------- warm start


def compare_with_base(model, path):
    """What a warm start from the checkpoint `path` would copy: Piper copies what fits and says nothing of the rest.

    Gives `copied`, the names that are `skipped` or `missing` there, and the base's `sample_rate` (None where unknown).
    Loading a checkpoint runs what is pickled in it: only files that are trusted come here.
    """
    import torch

    base = torch.load(path, map_location="cpu", weights_only=False, mmap=True)
    theirs = base.get("state_dict", {})
    ours = model.state_dict()
    fits = [name for name, value in theirs.items() if name in ours and ours[name].shape == value.shape]
    hparams = base.get("hyper_parameters") or {}
    return {
        "copied": len(fits),
        "skipped": sorted(set(theirs) - set(fits)),
        "missing": sorted(set(ours) - set(theirs)),
        "sample_rate": hparams.get("sample_rate"),
    }


def forget_base(model):
    """Keeps the base out of what checkpoints say, or a resumed run would copy the base over what it had learned."""
    for name in ("warmstart_ckpt", "vocoder_warmstart_ckpt"):
        model.hparams[name] = None


# ------------------------------------------------------------------------------------------------------------ export


def use_classic_exporter():
    """Newer torch exports through dynamo, which wants onnxscript and fails on VITS: goes back to the classic one."""
    import torch

    export = torch.onnx.export
    torch.onnx.export = lambda *arguments, **options: export(*arguments, **{"dynamo": False, **options})


# ---------------------------------------------------------------------------------------------------------- for tests


def shrink_discriminator(divisor):
    """Divides the channels of the discriminator (46.7 M parameters, fixed in Piper's code). For tests only."""
    import piper.train.vits.models as models

    def smaller(channels):
        return channels if channels == 1 else max(4, channels // divisor)

    def small_convolution(convolution):
        def make(inputs, outputs, *arguments, **options):
            inputs, outputs = smaller(inputs), smaller(outputs)
            if "groups" in options:
                options["groups"] = math.gcd(math.gcd(options["groups"], inputs), outputs)
            return convolution(inputs, outputs, *arguments, **options)

        return make

    def shrink(discriminator):
        construct = discriminator.__init__

        def construct_small(self, *arguments, **options):
            large = models.Conv1d, models.Conv2d
            models.Conv1d, models.Conv2d = map(small_convolution, large)
            try:
                construct(self, *arguments, **options)
            finally:
                models.Conv1d, models.Conv2d = large

        discriminator.__init__ = construct_small

    shrink(models.DiscriminatorP)
    shrink(models.DiscriminatorS)
