/** What somebody says who needs a person now; in public, so that it is critical. */
export const stranded = 'Stuck in a van on the way to the wrong hotel, @bluewater';
