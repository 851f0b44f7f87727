/** How long a lease lasts when its holder dies, in seconds. */
export const leaseSeconds = 30;
