from ._fake import Base
from .models.t3.inference.alignment_stream_analyzer import make_spy

SUPPORTED_LANGUAGES = {
    "ar": "Arabic",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "ms": "Malay",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sv": "Swedish",
    "sw": "Swahili",
    "tr": "Turkish",
    "zh": "Chinese",
}


class ChatterboxMultilingualTTS(Base):
    @classmethod
    def get_supported_languages(cls):
        return SUPPORTED_LANGUAGES.copy()

    @classmethod
    def from_local(cls, ckpt_dir, device):
        return cls._load(device, ckpt_dir)

    @classmethod
    def from_pretrained(cls, device):
        return cls._load(device)

    def prepare_conditionals(self, wav_fpath, exaggeration=0.5):
        self._prepare(wav_fpath)

    def generate(
        self,
        text,
        language_id,
        audio_prompt_path=None,
        exaggeration=0.5,
        cfg_weight=0.5,
        temperature=0.8,
        repetition_penalty=2.0,
        min_p=0.05,
        top_p=1.0,
    ):
        if language_id and language_id.lower() not in SUPPORTED_LANGUAGES:
            raise ValueError(f"Unsupported language_id '{language_id}'.")
        sound = self._say(text, audio_prompt_path, temperature, top_p)
        for layer in self.t3.tfmr.layers:
            hooks = layer.self_attn._forward_hooks
            hooks[max(hooks) + 1] = make_spy()
        return sound
