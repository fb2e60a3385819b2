"""Lives beside the official chatterbox package in its Python environment and speaks for chatterpipe.

    python chatterbox_engine.py turbo|original|multilingual auto|cpu|cuda|mps [FOLDER]

It loads one model, from FOLDER or from the hub, and then carries out orders, one at a time.
Standard input: one JSON object a line: {id, op: "speak", text, language, reference, seed, exaggeration, cfg_weight, temperature}
or {op: "cancel", target}. When it ends, the parent is gone, and so is this process.
Standard output: "\\x1eCB1 " + a JSON header + a line break + `bytes` bytes of float32 little-endian samples. Types: hello, loading,
loaded, audio, error {code, message, fatal}. Whatever else prints there is sent to standard error.
"""

import gc
import hashlib
import importlib
import inspect
import json
import os
import queue
import random
import sys
import threading
import time

# A private copy of the real standard output; everything else that prints, in Python or in C, lands on standard error.
OUT = os.fdopen(os.dup(1), "wb", 0)
os.dup2(2, 1)
sys.stdout = sys.stderr
os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
os.environ.setdefault("TQDM_DISABLE", "1")

MODELS = {
    "turbo": ("chatterbox.tts_turbo", "ChatterboxTurboTTS"),
    "original": ("chatterbox.tts", "ChatterboxTTS"),
    "multilingual": ("chatterbox.mtl_tts", "ChatterboxMultilingualTTS"),
}
# Turbo takes the other two and does nothing with them.
KNOBS = {"turbo": ("temperature",)}
ALL_KNOBS = ("temperature", "exaggeration", "cfg_weight")
# A CUDA context never recovers from these inside its process.
POISON = (
    "device-side assert",
    "illegal memory access",
    "cuda error",
    "cublas_status",
    "cudnn_status",
    "unspecified launch failure",
)
EXIT_POISONED = 86
MOST_VOICES = 32
# Original and multilingual stop here by themselves: what was made is cut.
MOST_TOKENS = 1000


class Failure(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class Cancelled(Exception):
    pass


class Pipe:
    """Writes frames, whole, from any thread."""

    def __init__(self, stream):
        self.stream = stream
        self.lock = threading.Lock()

    def send(self, kind, samples=b"", **fields):
        header = json.dumps({"type": kind, "bytes": len(samples), **fields}).encode()
        with self.lock:
            view = memoryview(b"\x1eCB1 " + header + b"\n" + samples)
            while view:
                view = view[self.stream.write(view) :]


class Orders:
    """What the parent asks for. A line is read at once, also while speech is being made."""

    def __init__(self, pipe):
        self.pipe = pipe
        self.waiting = queue.Queue()
        self.cancelled = set()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in sys.stdin.buffer:
            order = json.loads(line)
            if order.get("op") == "cancel":
                self.cancelled.add(order["target"])
            else:
                self.waiting.put(order)
        # The parent is gone: leave at once, also in the middle of an order.
        os._exit(0)


def classify(error):
    """The code and the words of whatever was thrown."""
    text = f"{type(error).__name__}: {error}"
    low = text.lower()
    if isinstance(error, Failure):
        return error.code, str(error)
    if isinstance(error, Cancelled):
        return "cancelled", "cancelled"
    if isinstance(error, MemoryError) or "outofmemory" in low or "out of memory" in low:
        return "out_of_memory", text
    if any(words in low for words in POISON):
        return "poisoned", text
    if "prepare_conditionals" in low:
        return "no_reference", "the model has no voice of its own"
    if isinstance(error, ImportError):
        return "not_installed", text
    return "internal", text


def choose_device(wanted):
    if wanted != "auto":
        return wanted
    torch = sys.modules.get("torch")
    if torch is None:
        return "cpu"
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def tolerate_missing_segmenter():
    """Multilingual fetches a segmenter of Chinese from GitHub while it loads, for any language; only ImportError is caught there."""
    tokenizer = sys.modules.get("chatterbox.models.tokenizers.tokenizer")
    converter = getattr(tokenizer, "ChineseCangjieConverter", None)
    if converter is None:
        return
    init = converter._init_segmenter

    def safely(self):
        try:
            init(self)
        except Exception as error:
            self.segmenter = None
            print("The segmenter of Chinese is not there:", error)

    converter._init_segmenter = safely


class Speaker:
    """One loaded model and the voices that were prepared for it."""

    def __init__(self, name, wanted_device, folder, orders):
        self.name = name
        self.orders = orders
        self.current = None
        self.tokens = 0
        self.voices = {}
        self.model = self.load(wanted_device, folder)
        self.own_voice = self.model.conds

    def load(self, wanted_device, folder):
        module, class_name = MODELS[self.name]
        cls = getattr(importlib.import_module(module), class_name)
        if self.name == "multilingual":
            tolerate_missing_segmenter()
        self.device = choose_device(wanted_device)
        try:
            model = cls.from_local(folder, self.device) if folder else cls.from_pretrained(self.device)
        except Exception as error:
            code, message = classify(error)
            raise Failure("model_unavailable" if code in ("internal", "no_reference") else code, message) from error
        if self.name == "multilingual" and "torch" in sys.modules:
            keep_to_speech_tokens(model.t3)
        model.t3.tfmr.register_forward_pre_hook(self.on_token)
        return model

    def on_token(self, _module, _args):
        """Runs once a token: the only way to stop generate()."""
        self.tokens += 1
        if self.current in self.orders.cancelled:
            raise Cancelled

    def languages(self):
        if self.name != "multilingual":
            return ["en"]
        languages = list(self.model.get_supported_languages())
        converter = getattr(self.model.tokenizer, "cangjie_converter", None)
        # Without these two, Chinese would be read character by character as nothing.
        if converter is not None and not (converter.word2cj and converter.segmenter):
            languages.remove("zh")
        return languages

    def use_voice(self, path, exaggeration):
        """Prepares a recording once for its content; generate() rebinds parts of what it is given, so it gets a copy."""
        if not path:
            self.model.conds = self.own_voice
            return False
        with open(path, "rb") as recording:
            key = hashlib.sha256(recording.read()).hexdigest()
        is_known = key in self.voices
        if is_known:
            self.voices[key] = self.voices.pop(key)
        else:
            try:
                self.model.prepare_conditionals(path, exaggeration=exaggeration)
            except Exception as error:
                code, message = classify(error)
                raise Failure("bad_reference" if code == "internal" else code, message) from error
            self.voices[key] = self.model.conds
            while len(self.voices) > MOST_VOICES:
                del self.voices[next(iter(self.voices))]
        voice = self.voices[key]
        self.model.conds = type(voice)(voice.t3, voice.gen)
        return is_known

    def speak(self, order):
        began = time.monotonic()
        self.current, self.tokens = order["id"], 0
        if self.current in self.orders.cancelled:
            raise Cancelled
        was_known = self.use_voice(order.get("reference"), order["exaggeration"])
        seed_everything(order["seed"])
        try:
            sound = self.model.generate(order["text"], **self.knobs(order))
        finally:
            remove_leaked_hooks(self.model.t3)
        samples = sound.detach().cpu().float().reshape(-1).numpy().tobytes()
        if not samples:
            raise Failure("empty_audio", "the model made no sound")
        facts = {"tokens": self.tokens, "truncated": self.tokens >= MOST_TOKENS, "cached_voice": was_known}
        return samples, {**facts, "seconds": round(time.monotonic() - began, 3)}

    def knobs(self, order):
        taken = inspect.signature(self.model.generate).parameters
        names = [name for name in KNOBS.get(self.name, ALL_KNOBS) if name in taken]
        knobs = {name: order[name] for name in names}
        if knobs["temperature"] <= 0:
            # Dividing by zero is no choice: the likeliest token alone is left to choose from.
            knobs.update({"temperature": 0.01, "top_p": 0.01})
        if knobs.get("cfg_weight") == 0:
            # At 0 the original model has a batch of one, and crashes.
            knobs["cfg_weight"] = 1e-6
        if "language_id" in taken:
            knobs["language_id"] = order["language"]
        return knobs


def keep_to_speech_tokens(t3):
    """Multilingual lets ids from 6563 on through to the vocoder, which has no such rows: on CUDA that poisons the process."""
    inner = t3.inference

    def inference(**arguments):
        tokens = inner(**arguments)
        return tokens[:, (tokens[0] < 6561) | (tokens[0] == 6562)]

    t3.inference = inference


def remove_leaked_hooks(t3):
    """Each generate() of 0.1.7's multilingual adds hooks to three layers and never takes them away: every call would be slower than
    the last. Transformers keeps a hook of its own there, which stays."""
    for layer in getattr(t3.tfmr, "layers", []):
        hooks = layer.self_attn._forward_hooks
        for key in [key for key, hook in hooks.items() if hook.__module__.endswith("alignment_stream_analyzer")]:
            del hooks[key]


def seed_everything(seed):
    random.seed(seed)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(seed % 2**32)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(seed)


def forget_memory():
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        torch.cuda.empty_cache()


def fail(pipe, error, order_id=None):
    code, message = classify(error)
    if code in ("internal", "poisoned", "model_unavailable"):
        import traceback

        traceback.print_exception(type(error), error, error.__traceback__)
    is_fatal = order_id is None or code == "poisoned"
    pipe.send("error", id=order_id, code=code, message=message[:500], fatal=is_fatal)
    if is_fatal:
        os._exit(EXIT_POISONED if code == "poisoned" else 1)
    if code == "out_of_memory":
        forget_memory()


def version_of_package():
    from importlib import metadata

    try:
        return metadata.version("chatterbox-tts")
    except metadata.PackageNotFoundError:
        return "unknown"


def main(name, wanted_device, folder=None):
    pipe = Pipe(OUT)
    pipe.send("hello", pid=os.getpid(), python=sys.version.split()[0])
    orders = Orders(pipe)
    pipe.send("loading", model=name)
    try:
        speaker = Speaker(name, wanted_device, folder, orders)
    except Exception as error:
        fail(pipe, error)
    pipe.send(
        "loaded",
        sample_rate=speaker.model.sr,
        languages=speaker.languages(),
        has_own_voice=speaker.own_voice is not None,
        device=speaker.device,
        package=version_of_package(),
    )
    while True:
        order = orders.waiting.get()
        try:
            samples, facts = speaker.speak(order)
            pipe.send("audio", samples, id=order["id"], **facts)
        except Exception as error:
            fail(pipe, error, order["id"])
        finally:
            orders.cancelled.discard(order["id"])


if __name__ == "__main__":
    main(*sys.argv[1:])
