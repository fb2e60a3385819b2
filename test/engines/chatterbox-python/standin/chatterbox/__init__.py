from .mtl_tts import SUPPORTED_LANGUAGES, ChatterboxMultilingualTTS
from .tts import ChatterboxTTS
