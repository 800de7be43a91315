/** Lets a page draw what it has to say before long work begins. */
export const drawn = (): Promise<unknown> => new Promise((done) => setTimeout(done));
