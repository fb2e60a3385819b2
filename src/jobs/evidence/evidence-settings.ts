/**
 * Which models listen to the clips, by role: `auto` takes what is installed, `off` none, otherwise the name of an installed model, a
 * path, or for recognition the address of a server (`https://host/v1`).
 */
export type EvidenceSettings = {
  readonly recognition: string;
  readonly speaker: string;
  readonly mos: string;
  readonly vad: string;
  readonly device: string;
};

/** Where nobody asked for others. */
export const usualEvidence: EvidenceSettings = {
  recognition: 'auto',
  speaker: 'auto',
  mos: 'auto',
  vad: 'auto',
  device: 'cpu',
};

/** What models listen for. */
export const evidenceRoles = ['recognition', 'speaker', 'mos', 'vad'] as const;
export type EvidenceRole = (typeof evidenceRoles)[number];

/** The roles that no model has: what is not measured. */
export function unheardRoles(models: Readonly<Record<string, string>>): readonly EvidenceRole[] {
  return evidenceRoles.filter(role => models[role] === undefined);
}
