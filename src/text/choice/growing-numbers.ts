/** A list of whole numbers below 2³² that grows; a place never written holds 0. */
export type GrowingNumbers = {
  readonly length: number;
  at(place: number): number;
  set(place: number, value: number): void;
  push(value: number): void;
  /** A copy. */
  toArray(): Uint32Array;
};

/** An empty list: an array of numbers takes four times the memory. */
export function growingNumbers(): GrowingNumbers {
  let numbers = new Uint32Array(1024);
  let length = 0;
  const reach = (place: number) => {
    if (place < numbers.length) return;
    const larger = new Uint32Array(Math.max(2 * numbers.length, place + 1));
    larger.set(numbers);
    numbers = larger;
  };
  return {
    get length() {
      return length;
    },
    at: place => numbers[place] ?? 0,
    set(place, value): void {
      reach(place);
      numbers[place] = value;
      if (place >= length) length = place + 1;
    },
    push(value): void {
      reach(length);
      numbers[length] = value;
      length += 1;
    },
    toArray: () => numbers.slice(0, length),
  };
}
