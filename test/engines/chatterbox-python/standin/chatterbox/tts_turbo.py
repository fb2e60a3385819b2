from ._fake import Base


class ChatterboxTurboTTS(Base):
    LEAST_SECONDS = 5.0

    @classmethod
    def from_local(cls, ckpt_dir, device):
        return cls._load(device, ckpt_dir)

    @classmethod
    def from_pretrained(cls, device):
        return cls._load(device)

    def norm_loudness(self, wav, sr, target_lufs=-27):
        return wav

    def prepare_conditionals(self, wav_fpath, exaggeration=0.5, norm_loudness=True):
        self._prepare(wav_fpath)

    def generate(
        self,
        text,
        repetition_penalty=1.2,
        min_p=0.00,
        top_p=0.95,
        audio_prompt_path=None,
        exaggeration=0.0,
        cfg_weight=0.0,
        temperature=0.8,
        top_k=1000,
        norm_loudness=True,
    ):
        return self._say(text, audio_prompt_path, temperature, top_p)
