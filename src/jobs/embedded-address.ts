/** The address that stands for our own backend inside this process. */
export const embeddedAddress = 'embedded';
