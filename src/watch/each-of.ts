/** Does something for each, sixteen at a time. */
export async function eachOf<T>(values: Iterable<T>, act: (value: T) => Promise<void>): Promise<void> {
  const queue = [...values];
  const worker = async () => {
    for (let value = queue.pop(); value !== undefined; value = queue.pop()) await act(value);
  };
  await Promise.all(Array.from({ length: Math.min(16, queue.length) }, worker));
}
