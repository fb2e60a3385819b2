"""Stands in for chatterbox-tts: the same classes and signatures with nothing but Python's own library, tones for speech, and faults on
demand by [[marker]] in the text: hang S, oom, assert, crash, noise, slow N, tokens N, none."""

import array
import hashlib
import json
import math
import os
import random
import re
import time
import wave

RATE = 24000


class Wav:
    """The part of a torch.Tensor that is used."""

    def __init__(self, samples):
        self.samples = samples

    def detach(self):
        return self

    cpu = float = detach

    def reshape(self, *_):
        return self

    def numpy(self):
        return self.samples


class Attention:
    def __init__(self):
        # Transformers keeps a hook of its own there.
        self._forward_hooks = {0: print}


class Layer:
    def __init__(self):
        self.self_attn = Attention()


class Backbone:
    def __init__(self):
        self.hooks = []
        self.layers = [Layer() for _ in range(3)]

    def register_forward_pre_hook(self, hook):
        self.hooks.append(hook)

    def step(self):
        for hook in self.hooks:
            hook(self, ())


class T3:
    def __init__(self):
        self.tfmr = Backbone()


class Conditionals:
    def __init__(self, t3, gen):
        self.t3, self.gen = t3, gen


class OutOfMemoryError(RuntimeError):
    pass


def log(**facts):
    """A line for the test that asked for it."""
    path = os.environ.get("STANDIN_LOG")
    if path:
        with open(path, "a") as file:
            file.write(json.dumps(facts) + "\n")


class Base:
    LEAST_SECONDS = 0.0

    def __init__(self, t3, s3gen, ve, tokenizer, device, conds=None):
        self.sr, self.t3, self.s3gen, self.ve = RATE, t3, s3gen, ve
        self.tokenizer, self.device, self.conds = tokenizer, device, conds

    @classmethod
    def _load(cls, device, folder=None):
        # The real one prints on standard output too.
        print("loaded PerthNet (Implicit) at step 250,000")
        time.sleep(float(os.environ.get("STANDIN_LOAD_S", "0")))
        if os.environ.get("STANDIN_LOAD_FAILS"):
            raise FileNotFoundError("no such file: t3_turbo_v1.safetensors")
        own = None if folder and not os.path.exists(os.path.join(folder, "conds.pt")) else Conditionals({"pitch": 160.0}, {})
        return cls(T3(), None, None, None, device, own)

    def _prepare(self, path):
        with wave.open(str(path)) as recording:
            seconds = recording.getnframes() / recording.getframerate()
        assert seconds > self.LEAST_SECONDS, "Audio prompt must be longer than 5 seconds!"
        with open(path, "rb") as recording:
            pitch = 90 + hashlib.sha256(recording.read()).digest()[0]
        log(prepared=pitch)
        self.conds = Conditionals({"pitch": pitch}, {})

    def _say(self, text, reference, temperature, top_p):
        if reference:
            self.prepare_conditionals(reference)
        assert self.conds is not None, "Please `prepare_conditionals` first or specify `audio_prompt_path`"
        log(hooks=[len(layer.self_attn._forward_hooks) for layer in self.t3.tfmr.layers])
        for marker, argument in re.findall(r"\[\[(\w+) ?([\w.]*)\]\]", text):
            self._misbehave(marker, argument)
            if marker == "none":
                return Wav(array.array("f"))
        words = re.sub(r"\[\[.*?\]\]", "", text).split() or ["x"]
        pitch, sound = self.conds.t3["pitch"], array.array("f")
        # One token to choose from: chance has no say.
        freedom = 0 if top_p <= 0.01 else temperature
        for word in words:
            self.t3.tfmr.step()
            height = pitch * (1 + sum(map(ord, word)) % 12 / 24) * (1 + 0.01 * freedom * random.random())
            length = 960 * (3 + len(word))
            sound.extend(
                0.3 * math.sin(math.pi * at / length) * math.sin(2 * math.pi * height * at / RATE) for at in range(length)
            )
        return Wav(sound)

    def _misbehave(self, marker, argument):
        if marker == "noise":
            print("S3 Token -> Mel Inference...")
            os.write(1, b'\x00\xffgarbage\n{"type":"audio"}\n')
        if marker == "hang":
            time.sleep(float(argument))
        if marker == "oom":
            raise OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        if marker == "assert":
            raise RuntimeError("CUDA error: device-side assert triggered")
        if marker == "crash":
            os.kill(os.getpid(), 11)
        if marker in ("slow", "tokens"):
            for _ in range(int(argument)):
                self.t3.tfmr.step()
                time.sleep(0.02 if marker == "slow" else 0)
