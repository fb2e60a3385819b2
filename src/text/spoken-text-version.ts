/** Counts up whenever some phrase is spoken otherwise than before: the keys of a list made by an older version may differ. */
export const spokenTextVersion = 2;
