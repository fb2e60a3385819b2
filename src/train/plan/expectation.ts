/** What a voice will be like after so many steps, one sentence. The steps count, not the epochs: see docs/training.md. */
export function expectVoice(steps: number, hasBase: boolean): string {
  const said = `${steps.toLocaleString('en')} ${steps === 1 ? 'step' : 'steps'}`;
  if (hasBase) {
    if (steps < 500) return `${said} from a base: still much like the base.`;
    if (steps < 5000) return `${said} from a base: usable where the base speaks a related language.`;
    return `${said} from a base: as good as the clips allow; listen for the best checkpoint.`;
  }
  if (steps < 20_000) {
    return `${said} from scratch: not intelligible; with a base of a related language: ${steps < 500 ? 'still much like the base' : 'usable'}.`;
  }
  if (steps < 200_000)
    return `${said} from scratch: words come through, noise stays; a base would be faster and better.`;
  return `${said} from scratch: can be good, with hours of speech.`;
}
