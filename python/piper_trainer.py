"""Lives beside Piper's trainer (piper-tts) in its Python environment and drives it for chatterpipe.

    python piper_trainer.py check|train|export REQUEST.json

The request is one JSON object. Standard output carries one JSON object a line, each with `event`; everything that libraries
print goes to standard error. Standard input is a lifeline: when it ends, the parent is gone, and so is this process.
SIGTERM or SIGINT while it trains saves a checkpoint after the running batch and ends with exit code 0. The last event is
`done`, `stopped` or `failed` (with `kind` and `message`); `failed` goes with exit code 1.
"""

import csv
import errno
import hashlib
import json
import logging
import math
import os
import signal
import sys
import threading
import time
from importlib import metadata
from pathlib import Path

import piper_mends as mends

HOP_SAMPLES = 256  # of Piper's spectrogram: one frame


class Failure(Exception):
    """Ends a mode with a `failed` event of this kind."""

    def __init__(self, kind, message, **details):
        super().__init__(message)
        self.kind = kind
        self.details = details


class Events:
    """Writes events to what was standard output; whatever else prints there is sent to standard error."""

    def __init__(self):
        self._file = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
        os.dup2(2, 1)

    def __call__(self, event, **fields):
        self._file.write(json.dumps({"event": event, **fields}, ensure_ascii=False, default=str) + "\n")


def hold_lifeline():
    """Ends the process when standard input ends: then the parent is gone, killed or not."""

    def wait():
        while os.read(0, 4096):
            pass
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def finite(value):
    """A number of JSON, which has no NaN: None for one that is not finite or no number."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


# ------------------------------------------------------------------------------------------------------------- check


def versions():
    """The packages that decide whether training works; None for one that is not installed."""

    def version(name):
        try:
            return metadata.version(name)
        except metadata.PackageNotFoundError:
            return None

    found = {name: version(name) for name in ("piper-tts", "torch", "lightning", "numba", "onnxruntime")}
    return {"python": ".".join(map(str, sys.version_info[:3])), **found}


def read_rows(request):
    """The rows of metadata.csv as Piper reads them: (file as written, path or None, text)."""
    audio_dir = Path(request["audio_dir"])
    rows = []
    with open(request["metadata_csv"], "r", encoding="utf-8") as file:
        for number, row in enumerate(csv.reader(file, delimiter="|"), start=1):
            if not row:
                raise Failure("dataset", f"Row {number} of {request['metadata_csv']} is empty: Piper stops there.")
            path = audio_dir / row[0]
            if not path.exists():
                path = audio_dir / f"{row[0]}.wav"
            rows.append((row[0], path if path.exists() else None, row[-1]))
    return rows


def phoneme_lengths(request, rows):
    """How many phoneme ids each text has, by Piper's own phonemizer; only for espeak, which needs no torch."""
    from piper.phoneme_ids import phonemes_to_ids
    from piper.phonemize_espeak import EspeakPhonemizer

    phonemizer = EspeakPhonemizer()
    voice = request["espeak_voice"]
    try:
        return [sum(len(phonemes_to_ids(s)) for s in phonemizer.phonemize(voice, text)) for _, _, text in rows]
    except RuntimeError as error:
        raise Failure("voice", f"eSpeak NG refuses the voice {voice}: {error}.") from error


def check(request, emit):
    """What is installed, what GPU there is, and which rows Piper would load."""
    emit("versions", **versions())
    if request.get("device") != "cpu":
        import torch

        devices = range(torch.cuda.device_count()) if torch.cuda.is_available() else []
        for device in devices:
            free, total = torch.cuda.mem_get_info(device)
            emit("gpu", name=torch.cuda.get_device_name(device), free_bytes=free, total_bytes=total)
    if "metadata_csv" in request:
        rows = read_rows(request)
        lengths = phoneme_lengths(request, rows) if request["phoneme_type"] == "espeak" else [None] * len(rows)
        frames = [frames_of(path, request["sample_rate"]) for _, path, _ in rows]
        dense = [name for (name, _, _), ids, f in zip(rows, lengths, frames) if ids and f is not None and ids > f]
        emit(
            "checked",
            rows=len(rows),
            utterances=sum(path is not None for _, path, _ in rows),
            missing=[name for name, path, _ in rows if path is None],
            # An alignment gives every phoneme id a frame: such a clip cannot be aligned, and teaches nonsense.
            more_ids_than_frames=dense,
        )
    emit("done")


def frames_of(path, sample_rate):
    """Frames of a recording at the model's rate; None for one that is missing or cannot be read."""
    import soundfile

    try:
        info = soundfile.info(str(path))
        return int(info.duration * sample_rate) // HOP_SAMPLES
    except (RuntimeError, TypeError):
        return None


# ------------------------------------------------------------------------------------------------------------- train


class Stop(SystemExit):
    """Ends a training that a signal stopped."""


def train(request, emit):
    """Trains Piper's own model with Piper's own data module and Lightning's trainer."""
    state = {"stop": None, "training": False}

    def on_signal(number, _frame):
        state["stop"] = signal.Signals(number).name
        emit("stopping", signal=state["stop"])
        if not state["training"]:
            emit("stopped", checkpoint=None, epoch=0, step=0)
            raise Stop(0)

    state["on_signal"] = on_signal

    signal.signal(signal.SIGTERM, on_signal)
    signal.signal(signal.SIGINT, on_signal)
    forward_warnings(emit)
    aligner = mends.supply_aligner()
    import lightning
    import torch
    from piper.train.vits.dataset import VitsDataModule
    from piper.train.vits.lightning import VitsModel

    if request.get("tiny_discriminator"):
        mends.shrink_discriminator(request["tiny_discriminator"])
    torch.backends.cuda.matmul.allow_tf32 = True
    torch.backends.cudnn.allow_tf32 = True
    lightning.seed_everything(request["seed"], verbose=False)
    rows = read_rows(request)
    cached_by = "|".join(str(request[name]) for name in ("sample_rate", "espeak_voice", "phoneme_type", "trim_silence"))
    paths = {number: path for number, (_, path, _) in enumerate(rows, start=1)}
    mends.name_cache_by_content(paths, cached_by, preparing(emit, len(rows)))
    data = VitsDataModule(
        csv_path=request["metadata_csv"],
        audio_dir=request["audio_dir"],
        cache_dir=request["cache_dir"],
        config_path=request["config_path"],
        voice_name=request["voice_name"],
        espeak_voice=request["espeak_voice"],
        phoneme_type=request["phoneme_type"],
        sample_rate=request["sample_rate"],
        num_speakers=request["speakers"],
        batch_size=request["batch_size"],
        validation_split=request["validation_split"],
        num_test_examples=0,
        num_workers=request["workers"],
        trim_silence=request["trim_silence"],
        segment_size=request["model"].get("segment_size", 8192),
    )
    model = VitsModel(
        batch_size=request["batch_size"],
        sample_rate=request["sample_rate"],
        num_speakers=request["speakers"],
        learning_rate=request["learning_rate"],
        mos_metric=None,
        warmstart_ckpt=None if request["resume"] else request["base"],
        **{name: as_tuple(value) for name, value in request["model"].items()},
    )
    mends.forget_base(model)
    if request["base"] and not request["resume"]:
        require_whole_base(model, request, emit)
    emit("ready", aligner=aligner, device=request["device"], threads=torch.get_num_threads(), **versions())
    trainer = lightning.Trainer(
        accelerator="cpu" if request["device"] == "cpu" else "gpu",
        devices=1,
        precision=request["precision"],
        max_epochs=request["epochs"],
        check_val_every_n_epoch=request["checkpoint_epochs"],
        num_sanity_val_steps=0,
        enable_progress_bar=False,
        enable_model_summary=False,
        enable_checkpointing=False,
        use_distributed_sampler=False,
        log_every_n_steps=1,
        default_root_dir=request["checkpoints_dir"],
        logger=tensorboard(request),
        callbacks=[make_callback(request, emit, state)],
    )
    trainer.fit(model, datamodule=data, ckpt_path=request["resume"], weights_only=False)
    emit("done", epoch=trainer.current_epoch, step=trainer.global_step // 2)


def as_tuple(value):
    """JSON has no tuples, and Piper's parameters are."""
    return tuple(map(as_tuple, value)) if isinstance(value, list) else value


def forward_warnings(emit):
    """Piper skips what it cannot use with a line in its log: such lines become events."""

    class Forward(logging.Handler):
        def emit(self, record):
            emit("warning", message=record.getMessage())

    handler = Forward(logging.WARNING)
    logging.getLogger("piper").addHandler(handler)


def tensorboard(request):
    if not request.get("tensorboard_dir"):
        return False
    from lightning.pytorch.loggers import TensorBoardLogger

    return TensorBoardLogger(request["tensorboard_dir"], name="", version="")


def preparing(emit, rows):
    """Tells how far Piper is with its phonemes and spectrograms, at most once a second. Piper reads the rows twice."""
    told, seen = [0.0], set()

    def on_row(number):
        now = time.monotonic()
        if number not in seen and (now - told[0] >= 1 or number == rows):
            told[0] = now
            emit("preparing", row=number, rows=rows)
        seen.add(number)

    return on_row


def require_whole_base(model, request, emit):
    try:
        found = mends.compare_with_base(model, request["base"])
    except Exception as error:
        raise Failure("base", f"The base {request['base']} cannot be read: {error}") from error
    emit("base", copied=found["copied"], skipped=len(found["skipped"]), sample_rate=found["sample_rate"])
    if found["sample_rate"] not in (None, request["sample_rate"]):
        raise Failure(
            "base",
            f"The base speaks at {found['sample_rate']} Hz, this voice at {request['sample_rate']} Hz.",
            **found,
        )
    differing = found["skipped"] + found["missing"]
    if differing:
        raise Failure(
            "base",
            f"{len(differing)} of {found['copied'] + len(differing)} parameters of the base do not fit this voice, "
            f"the first of them {differing[0]}.",
            **found,
        )


def make_callback(request, emit, state):
    import lightning
    import torch

    class Watch(lightning.Callback):
        """Progress, checkpoints and the end of a training."""

        def __init__(self):
            self.told = self.began = self.own_seconds = 0.0
            self.batches = 0
            self.sums = {}
            self.counted = 0

        def on_train_start(self, trainer, model):
            # Lightning takes the signals for itself before this.
            state["training"] = True
            signal.signal(signal.SIGTERM, state["on_signal"])
            signal.signal(signal.SIGINT, state["on_signal"])
            # A restored optimizer keeps the rate that it had when it was saved.
            rates = model.hparams.learning_rate, model.hparams.learning_rate_d
            for optimizer, rate in zip(trainer.optimizers, rates):
                for group in optimizer.param_groups:
                    group["lr"] = rate
            require_utterances(request, trainer, emit)
            self.began = time.monotonic()

        def on_train_batch_end(self, trainer, model, outputs, batch, batch_idx):
            now = time.monotonic()
            self.batches += 1
            self.counted += 1
            for name, value in trainer.callback_metrics.items():
                if not name.startswith("val_"):
                    self.sums[name] = self.sums.get(name, 0) + value.detach()
            if now - self.told >= request["progress_seconds"]:
                self.told = now
                self.tell(trainer, now)
            if state["stop"]:
                self.save_and_stop(trainer)
            self.own_seconds += time.monotonic() - now

        def on_validation_batch_end(self, trainer, model, outputs, batch, batch_idx, dataloader_idx=0):
            if state["stop"]:
                self.save_and_stop(trainer)

        def on_train_epoch_end(self, trainer, model):
            began = time.monotonic()
            epoch = trainer.current_epoch + 1
            is_kept = epoch % request["checkpoint_epochs"] == 0 or epoch >= request["epochs"]
            losses = self.means()
            self.sums, self.counted = {}, 0
            if is_kept:
                validation = trainer.callback_metrics.items()
                losses.update({name: finite(value) for name, value in validation if name.startswith("val_")})
            self.require_numbers(losses, trainer)
            emit("epoch", epoch=epoch, step=trainer.global_step // 2, losses=losses)
            self.own_seconds += time.monotonic() - began
            if is_kept:
                save(request, emit, trainer, epoch, losses)

        def on_train_end(self, trainer, model):
            emit("cost", own_share=self.own_share(time.monotonic()), batches=self.batches)

        def tell(self, trainer, now):
            losses = self.means()
            emit(
                "step",
                epoch=trainer.current_epoch,
                step=trainer.global_step // 2,
                losses=losses,
                seconds_per_step=(now - self.began) / self.batches,
                own_share=self.own_share(now),
                gpu_bytes=torch.cuda.max_memory_reserved() if torch.cuda.is_available() else None,
            )
            self.require_numbers(losses, trainer)

        def means(self):
            """The mean of each loss since the epoch began, or since the run was resumed in it."""
            return {name: finite(value / max(1, self.counted)) for name, value in self.sums.items()}

        def own_share(self, now):
            """What this callback costs: its part of the time since training began."""
            return self.own_seconds / max(1e-9, now - self.began)

        def require_numbers(self, losses, trainer):
            lost = [name for name, value in losses.items() if value is None]
            if lost:
                step = trainer.global_step // 2
                raise Failure("nan", f"The loss {lost[0]} is not a number any more, at step {step}.", losses=lost)

        def save_and_stop(self, trainer):
            self.require_numbers(self.means(), trainer)
            path = save(request, emit, trainer, trainer.current_epoch, self.means(), is_whole=False)
            emit("stopped", checkpoint=path, epoch=trainer.current_epoch, step=trainer.global_step // 2)
            raise Stop(0)

    return Watch()


def require_utterances(request, trainer, emit):
    data = trainer.datamodule
    sizes = [len(part) for part in (data.train_dataset, data.val_dataset, data.test_dataset)]
    emit(
        "loaded",
        utterances=sum(sizes),
        train=sizes[0],
        validation=sizes[1],
        steps_per_epoch=int(trainer.num_training_batches),
        epoch=trainer.current_epoch,
        step=trainer.global_step // 2,
    )
    if sum(sizes) != request["utterances"]:
        raise Failure(
            "utterances",
            f"Piper loads {sum(sizes)} utterances, but metadata.csv should give {request['utterances']}.",
            loaded=sum(sizes),
            expected=request["utterances"],
            missing=[name for name, path, _ in read_rows(request) if path is None],
        )


def save(request, emit, trainer, epoch, losses, is_whole=True):
    """Writes a checkpoint under its final name only when it is whole, and beside it what it is, with its hash."""
    folder = Path(request["checkpoints_dir"])
    folder.mkdir(parents=True, exist_ok=True)
    step = trainer.global_step // 2
    name = f"epoch-{epoch:05d}" if is_whole else f"step-{step:08d}"
    temporary = folder / f".tmp-{name}.ckpt"
    try:
        trainer.save_checkpoint(temporary)
        about = {
            "epoch": epoch,
            "step": step,
            "isWholeEpoch": is_whole,
            "sizeBytes": temporary.stat().st_size,
            "sha256": sync_and_hash(temporary),
            "losses": losses,
        }
        path = folder / f"{name}.ckpt"
        os.replace(temporary, path)
        write_durably(folder / f"{name}.json", json.dumps(about, indent=2) + "\n")
        sync_folder(folder)
    except (OSError, RuntimeError) as error:
        temporary.unlink(missing_ok=True)
        if is_lack_of_disk(error, folder):
            raise Failure("disk", f"The checkpoint {name}.ckpt cannot be written to {folder}: {error}") from error
        raise
    emit("checkpoint", path=str(path), **about)
    return str(path)


def is_lack_of_disk(error, folder):
    """torch reports a full disk as a RuntimeError without a number."""
    if isinstance(error, OSError) and error.errno is not None:
        return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EFBIG)
    return "inline_container" in str(error) or "PytorchStreamWriter" in str(error)


def sync_and_hash(path):
    with open(path, "rb") as file:
        os.fsync(file.fileno())
        content = hashlib.sha256()
        while block := file.read(1 << 20):
            content.update(block)
    return content.hexdigest()


def write_durably(path, text):
    temporary = path.with_name(f".tmp-{path.name}")
    with open(temporary, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)


def sync_folder(folder):
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


# ------------------------------------------------------------------------------------------------------------ export


def export(request, emit):
    """Makes a voice of a checkpoint, and has it say the sentence, if there is one: the files are still under temporary names."""
    if request.get("tiny_discriminator"):
        mends.shrink_discriminator(request["tiny_discriminator"])
    mends.use_classic_exporter()
    from piper.train import export_onnx

    sys.argv = ["export_onnx", "--checkpoint", request["checkpoint"], "--output-file", request["output"]]
    export_onnx.main()
    emit("exported", size_bytes=os.path.getsize(request["output"]), sha256=sync_and_hash(request["output"]))
    if request["sentence"] is not None:
        speak(request, emit)
    emit("done")


def speak(request, emit):
    """Piper's own runtime says the sentence with the new voice."""
    import numpy as np
    from piper import PiperVoice

    voice = PiperVoice.load(request["output"], config_path=request["config_path"])
    began = time.monotonic()
    spoken = [chunk.audio_float_array for chunk in voice.synthesize(request["sentence"])]
    audio = np.concatenate(spoken) if spoken else np.zeros(0, np.float32)
    rms = float(np.sqrt(np.mean(np.square(audio, dtype=np.float64)))) if audio.size else 0.0
    if audio.size == 0 or not math.isfinite(rms) or rms == 0:
        raise Failure("mute", f"The exported voice says nothing for: {request['sentence']}")
    emit(
        "spoke",
        samples=int(audio.size),
        sample_rate=voice.config.sample_rate,
        rms=rms,
        seconds=time.monotonic() - began,
    )


# -------------------------------------------------------------------------------------------------------------- main


def failure_of(error):
    """What went wrong, as a `failed` event says it."""
    if isinstance(error, Failure):
        return {"kind": error.kind, "message": str(error), **error.details}
    text = str(error) or type(error).__name__
    if type(error).__name__ == "OutOfMemoryError" or "out of memory" in text or isinstance(error, MemoryError):
        return {"kind": "memory", "message": text}
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
        return {"kind": "disk", "message": text}
    if isinstance(error, ImportError):
        return {"kind": "environment", "message": text}
    return {"kind": "error", "message": f"{type(error).__name__}: {text}"}


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("check", "train", "export"):
        sys.exit(__doc__)
    emit = Events()
    hold_lifeline()
    request = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    try:
        {"check": check, "train": train, "export": export}[sys.argv[1]](request, emit)
    except Exception as error:  # the parent is told whatever it was; the trace goes to standard error
        import traceback

        traceback.print_exc()
        emit("failed", **failure_of(error))
        sys.exit(1)


if __name__ == "__main__":
    main()
