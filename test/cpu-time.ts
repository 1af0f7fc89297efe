/**
 * How long the processor worked on something, in milliseconds. A clock on the wall would measure how busy the machine is
 * with others; what is promised is that hostile input does not cost more than its length.
 */
export const cpuMilliseconds = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
