"""What a training with piper-tts 1.8.0 does wrong, with the real package: alone ("stock": only the aligner is added), and as we start it.

    python traps_of_training.py SCRATCH_FOLDER PYTHON_FOLDER

The model and the discriminator are tiny. One JSON object a line.
"""

import json
import os
import signal
import wave
from pathlib import Path

from trap_kit import attempt, folder, tell

import piper_mends as mends
import piper_trainer as trainer_program

mends.supply_aligner()
mends.shrink_discriminator(16)

import lightning
import numpy as np
import torch
from lightning.pytorch.callbacks import ModelCheckpoint
from piper.train import __main__ as stock
from piper.train.vits import dataset
from piper.train.vits.dataset import VitsDataModule
from piper.train.vits.lightning import VitsModel

stock_cache_id = dataset.get_cache_id
tiny = dict(hidden_channels=32, inter_channels=32, filter_channels=64, n_layers=2, upsample_initial_channel=32)
tiny = {**tiny, "segment_size": 1024}
texts = ["Apa khabar?", "Selamat pagi.", "Semua baik.", "Terima kasih.", "Jumpa lagi."]


def write_clip(path, seconds):
    random = np.random.default_rng(7)
    samples = (3000 * random.standard_normal(int(22050 * seconds))).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 22050, 0, "NONE", ""))
        file.writeframes(samples.tobytes())


made = []


def make_dataset(metadata=None, seconds=1.0):
    """A folder with five clips; the bytes of its metadata.csv are those that are given."""
    root = folder / f"dataset-{len(made)}"
    made.append(root)
    (root / "wavs").mkdir(parents=True)
    for number in range(1, len(texts) + 1):
        write_clip(root / "wavs" / f"{number}.wav", seconds)
    rows = "".join(f"{number}|{text}\n" for number, text in enumerate(texts, start=1))
    (root / "metadata.csv").write_bytes(rows.encode() if metadata is None else metadata)
    return root


def stock_data(root, validation_split=0.4):
    dataset.get_cache_id = stock_cache_id
    return VitsDataModule(
        csv_path=root / "metadata.csv",
        audio_dir=root / "wavs",
        cache_dir=root / "cache",
        config_path=root / "config.json",
        voice_name="Voice",
        espeak_voice="ms",
        batch_size=2,
        validation_split=validation_split,
        num_test_examples=0,
        num_workers=0,
        trim_silence=False,
        segment_size=1024,
    )


def stock_model(**changes):
    return VitsModel(batch_size=2, sample_rate=22050, mos_metric=None, **{**tiny, **changes})


def stock_trainer(root, callbacks, epochs=1):
    return lightning.Trainer(
        accelerator="cpu",
        max_epochs=epochs,
        num_sanity_val_steps=0,
        enable_progress_bar=False,
        enable_model_summary=False,
        logger=False,
        callbacks=callbacks,
        default_root_dir=root,
    )


def request_of(root, **changes):
    return {
        "metadata_csv": str(root / "metadata.csv"),
        "audio_dir": str(root / "wavs"),
        "utterances": len(texts),
        "cache_dir": str(root / "own-cache"),
        "config_path": str(root / "own-config.json"),
        "checkpoints_dir": str(root / "checkpoints"),
        "tensorboard_dir": None,
        "voice_name": "Voice",
        "espeak_voice": "ms",
        "phoneme_type": "espeak",
        "sample_rate": 22050,
        "speakers": 1,
        "model": tiny,
        "batch_size": 2,
        "validation_split": 0.4,
        "workers": 0,
        "trim_silence": False,
        "learning_rate": 2e-4,
        "precision": "32-true",
        "epochs": 1,
        "checkpoint_epochs": 1,
        "device": "cpu",
        "seed": 1,
        "base": None,
        "resume": None,
        "progress_seconds": 0,
        "tiny_discriminator": 0,
        **changes,
    }


def ours(work, request, on_event=lambda event: None):
    """What our launcher tells of a piece of work: its events, the last of them `failed` where it fails."""
    events = []

    def emit(event, **fields):
        events.append({"event": event, **fields})
        on_event(event)

    try:
        work(request, emit)
    except trainer_program.Stop:
        pass
    except Exception as error:
        emit("failed", **trainer_program.failure_of(error))
    return events


def last(events, name):
    return next((event for event in reversed(events) if event["event"] == name), {})


def count_stock(root):
    data = stock_data(root)
    data.prepare_data()
    data.setup("fit")
    return len(data.train_dataset) + len(data.val_dataset) + len(data.test_dataset)


# ---------------------------------------------------------------------------------------------------------- metadata.csv

rows = "".join(f"{number}|{text}\n" for number, text in enumerate(texts, start=1))
for trap, metadata in {
    "an unbalanced quote": rows.replace("|Apa", '|"Apa').encode(),
    "a byte order mark": b"\xef\xbb\xbf" + rows.encode(),
    "a blank line": rows.replace("2|", "\n2|").encode(),
}.items():
    root = make_dataset(metadata)
    failed = last(ours(trainer_program.train, request_of(root)), "failed")
    tell(trap, attempt(lambda: count_stock(root)), [failed.get("kind"), failed.get("missing")])

root = make_dataset(seconds=0.1)
checked = last(ours(trainer_program.check, request_of(root)), "checked")
trained = attempt(lambda: stock_trainer(root, []).fit(stock_model(), stock_data(root)))
tell("more phonemes than frames", trained, len(checked["more_ids_than_frames"]))

# ------------------------------------------------------------------------------------------------ callbacks and the end


def fit_with_stock_callbacks(validation_split, callbacks, epochs=1):
    root = make_dataset()
    for callback in callbacks:
        if isinstance(callback, ModelCheckpoint):
            callback.dirpath = str(root / "checkpoints")
    stock_trainer(root, callbacks, epochs).fit(stock_model(), stock_data(root, validation_split))
    return root


root = make_dataset()
first = ours(trainer_program.train, request_of(root, epochs=2))
checkpoint = Path(last(first, "checkpoint")["path"])
tell(
    "callbacks of the trainer",
    attempt(lambda: fit_with_stock_callbacks(0.4, list(stock._DEFAULT_CALLBACKS))),
    [last(first, "done").get("epoch"), "val_mel" in last(first, "checkpoint")["losses"], checkpoint.exists()],
)


class Stopper(lightning.Callback):
    """A SIGTERM after the first epoch, as a scheduler of a cluster sends it."""

    def on_train_epoch_end(self, trainer, model):
        os.kill(os.getpid(), signal.SIGTERM)


unvalidated = len(made)
alone = attempt(lambda: fit_with_stock_callbacks(0, [stock._DEFAULT_CALLBACKS[0], Stopper()], epochs=50))
kept = len(list(made[unvalidated].rglob("*.ckpt")))
root = make_dataset()
stopped = ours(
    trainer_program.train,
    request_of(root, epochs=50, validation_split=0),
    lambda event: os.kill(os.getpid(), signal.SIGTERM) if event == "epoch" else None,
)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
tell("SIGTERM without clips to validate by", kept, Path(last(stopped, "stopped").get("checkpoint", "")).is_file())

# ------------------------------------------------------------------------------------------------------ the command line


def stock_cli(root, *arguments):
    config = {
        "data": {
            "csv_path": str(root / "metadata.csv"),
            "audio_dir": str(root / "wavs"),
            "cache_dir": str(root / "cache"),
            "config_path": str(root / "config.json"),
            "voice_name": "Voice",
            "espeak_voice": "ms",
        },
        "model": {"sample_rate": 22050, "mos_metric": None, **tiny},
        "trainer": {"accelerator": "cpu", "logger": False, "max_epochs": 3, "default_root_dir": str(root)},
    }
    config["data"]["batch_size"] = 2
    del config["model"]["segment_size"]
    path = root / "cli.json"
    path.write_text(json.dumps(config))
    return stock.VitsLightningCLI(
        VitsModel,
        VitsDataModule,
        trainer_defaults={"max_epochs": -1, "callbacks": []},
        args=["fit", "--config", str(path), *arguments],
    )


def default_epochs():
    seen = {}

    class Seen(Exception):
        pass

    def keep(*_arguments, **options):
        seen.update(options["trainer_defaults"])
        raise Seen

    cli, stock.VitsLightningCLI = stock.VitsLightningCLI, keep
    try:
        stock.main()
    except Seen:
        return seen["max_epochs"]
    finally:
        stock.VitsLightningCLI = cli


tell("a training has no end", default_epochs(), last(first, "done")["epoch"])

# --------------------------------------------------------------------------------------------------------- going on


def changed(name, **hparams):
    content = torch.load(checkpoint, weights_only=False)
    content["hyper_parameters"] = {**content["hyper_parameters"], **hparams}
    path = checkpoint.with_name(name)
    torch.save(content, path)
    return path


def resume_stock(path, **changes):
    root = make_dataset()
    trainer = stock_trainer(root, [], epochs=3)
    trainer.fit(stock_model(**changes), stock_data(root), ckpt_path=str(path))
    return float(f"{trainer.optimizers[0].param_groups[0]['lr']:.0e}")


def resume_ours(path, **changes):
    root = make_dataset()
    events = ours(trainer_program.train, request_of(root, epochs=3, resume=str(path), **changes))
    written = last(events, "checkpoint").get("path")
    if written is None:
        return last(events, "failed").get("message")
    content = torch.load(written, weights_only=False)
    return float(f"{content['optimizer_states'][0]['param_groups'][0]['lr']:.0e}")


older = changed("older.ckpt", sample_bytes=2)
tell(
    "a checkpoint with a parameter of older versions",
    [
        attempt(lambda: stock_cli(make_dataset(), "--ckpt_path", str(path)) and "went on")
        for path in (checkpoint, older)
    ],
    resume_ours(older),
)
pathful = changed("pathful.ckpt", dataset_dir=Path("somewhere"))
tell("a checkpoint with a path in it", attempt(lambda: resume_stock(pathful)), resume_ours(pathful))
tell(
    "another learning rate",
    attempt(lambda: resume_stock(checkpoint, learning_rate=1e-5)),
    resume_ours(checkpoint, learning_rate=1e-5),
)

# ------------------------------------------------------------------------------------------------------- warm start

slower = changed("slower.ckpt", sample_rate=16_000)
warm = attempt(lambda: stock_model(warmstart_ckpt=str(slower))._warmstart_from_ckpt(str(slower)) or "no error")
failed = last(ours(trainer_program.train, request_of(make_dataset(), base=str(slower))), "failed")
tell("a base of another sample rate", warm, [failed.get("kind"), failed.get("sample_rate")])
