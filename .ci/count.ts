import { readFileSync } from 'node:fs';
import { z } from 'zod';

const suite = z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) });
const schema = z.object({ success: z.boolean(), testResults: z.array(suite) });

/** Prints `N passed, N failed` from vitest's JSON result; a file that failed without a failed test in it, or no result at all, counts as one. */
function count(file: string): { passed: number; failed: number; success: boolean } {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, success: false }; // vitest ended before it wrote anything
  }
  const { success, testResults } = schema.parse(data);
  const tests = testResults.flatMap((result) => result.assertionResults.map(({ status }) => status));
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = tests.filter((status) => status === 'failed').length + broken.length;
  return { passed: tests.filter((status) => status === 'passed').length, failed: success ? failed : Math.max(failed, 1), success };
}

const { passed, failed, success } = count(process.argv[2] ?? '');
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(success && failed === 0 ? 0 : 1);
