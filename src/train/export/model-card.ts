/** What a model card says. */
export type ModelCard = {
  readonly stem: string;
  readonly language: string;
  readonly quality: string;
  readonly sampleRateHz: number;
  readonly speaker: string;
  readonly consent: string;
  readonly dataset: {readonly clips: number; readonly minutes: number; readonly backend: string};
  /** What the voice began from, with its hash; undefined for nothing. */
  readonly base: {readonly name: string; readonly sha256: string; readonly licence: string | undefined} | undefined;
  readonly epoch: number;
  readonly step: number;
  readonly madeBy: string;
  readonly madeAt: Date;
};

/** The text of `MODEL_CARD`: where a voice comes from, and what may be done with it. */
export function modelCard(card: ModelCard): string {
  const {stem, dataset, base} = card;
  return `# ${stem}

* Language: ${card.language}
* Quality: ${card.quality}, ${card.sampleRateHz.toLocaleString('en')} Hz, one speaker
* Made by ${card.madeBy} on ${card.madeAt.toISOString().slice(0, 10)} with Piper's trainer: epoch ${card.epoch}, step ${card.step.toLocaleString('en')}

## Where it comes from

The speech is synthetic: ${dataset.clips.toLocaleString('en')} clips, ${dataset.minutes.toFixed(1)} minutes, spoken by ${dataset.backend} in the voice of ${card.speaker}.

* Consent of the speaker: ${card.consent}
* Base: ${base === undefined ? 'none, trained from nothing' : `${base.name} (SHA-256 ${base.sha256})`}

## Licence

${sayLicence(base)}
`;
}

function sayLicence(base: ModelCard['base']): string {
  if (base === undefined) return "The voice is its speaker's and its maker's; give it the licence that they agree to.";
  const bound = "A voice that began from a base is bound by that base's licence";
  return base.licence === undefined
    ? `${bound}: see where the base was published, and say it here before you pass the voice on.`
    : `${bound}, which is: ${base.licence}.`;
}
