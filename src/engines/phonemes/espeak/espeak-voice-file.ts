/** This build of eSpeak NG finds voices by the names of their files, as Piper does; two are not named as their language tags are. */
export function espeakVoiceFile(espeakVoice: string): string {
  return {'fr-fr': 'fr', 'en-gb': 'en'}[espeakVoice] ?? espeakVoice;
}
