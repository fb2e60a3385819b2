/** What a person is told when a backend does not take one of the extensions of the protocol. */
export const dropMessages = {
  language:
    'This backend does not take the field "language": it speaks whatever language it thinks the text is. Listen to a clip before you make many.',
  seed: 'This backend does not take the field "seed": asked again, it may speak a text otherwise.',
} as const;
