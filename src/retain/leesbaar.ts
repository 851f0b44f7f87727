import { Onleesbaar, type Row } from '../storage/table.ts';

/** The first `max` records of these rows that can be read, whether there are more rows, and how many cannot be read: said on the page, and the others go on. */
export async function leesbaar<T>(rows: AsyncIterable<Row<T>>, max: number): Promise<{ gelezen: T[]; meer: boolean; onleesbaar: number }> {
  const gelezen: T[] = [];
  let onleesbaar = 0;
  for await (const row of rows) {
    if (gelezen.length === max) return { gelezen, meer: true, onleesbaar };
    try {
      gelezen.push(row.read());
    } catch (error) {
      if (!(error instanceof Onleesbaar)) throw error;
      onleesbaar += 1;
    }
  }
  return { gelezen, meer: false, onleesbaar };
}
