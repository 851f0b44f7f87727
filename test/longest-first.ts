import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take half a minute or more, the longest first. What waits for a browser or a service stands beside what computes. */
const long = [
  'test/way/faults.way.test.ts',
  'test/way/browser.browser.test.ts',
  'test/retain/simulatie-zaden-1.test.ts',
  'test/way/whole-way.way.test.ts',
  'test/retain/simulatie-zaden-2.test.ts',
  'test/loket/toetsenbord.browser.test.ts',
  'test/functions-host/timers.azurite.test.ts',
];
const projects = ['way', 'azurite', 'alone', 'unit'];

/**
 * The order of all files of a run, over all projects: long files first, so that none is left to run by itself at the end; then what starts a service or a browser; then the
 * many short ones. Files of a project stand together, so that those that share what they load can. A file that is not named takes its turn by its size.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const named = long.findIndex((path) => moduleId.endsWith(path));
      return named >= 0 ? named : long.length + projects.indexOf(project.name);
    };
    return bySize.toSorted((one, other) => rank(one) - rank(other));
  }
}
