from ._fake import Base


class ChatterboxTTS(Base):
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
        repetition_penalty=1.2,
        min_p=0.05,
        top_p=1.0,
        audio_prompt_path=None,
        exaggeration=0.5,
        cfg_weight=0.5,
        temperature=0.8,
    ):
        assert cfg_weight != 0, "a batch of one"
        return self._say(text, audio_prompt_path, temperature, top_p)
