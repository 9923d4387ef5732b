/** Does `work` while no other set-up of this checkout does. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T>
