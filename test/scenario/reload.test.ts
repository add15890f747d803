import { afterEach, describe, expect, it } from 'vitest';
import { servingOf } from '../../src/serving.ts';
import { watchKnowledge } from '../../src/knowledge/watch.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { adapters } from '../adapters.ts';
import { openDesk, type TestDesk } from '../desk.ts';
import { entry, libraryOf, put, workspace } from '../knowledge/workspace.ts';

describe('46: knowledge that breaks while the desk runs', () => {
  let desk: TestDesk | undefined;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });

  it('is refused with file and reason; the last good knowledge goes on answering; mended, it is served', async () => {
    const [underTest] = adapters;
    if (underTest === undefined) throw new Error('no adapter');
    const folder = workspace({
      'concepts/thing.md': entry('The forum', 'questions: [what is the forum]', 'It meets.\n'),
    });
    let serving = servingOf(
      await libraryOf({
        'concepts/thing.md': entry('The forum', 'questions: [what is the forum]', 'It meets.\n'),
      }),
    );
    const told: string[] = [];
    const watching = watchKnowledge(
      folder,
      {
        onLibrary: (library) => {
          serving = servingOf(library);
        },
        onProblems: (problems) => told.push(...problems.map(formatProblem)),
      },
      { notice: () => () => undefined },
    );
    desk = await openDesk(underTest, { serving: () => serving });
    const ask = async (text: string): Promise<string> => {
      const before = desk?.rig.seen().length ?? 0;
      await desk?.rig.say(text);
      return (desk?.rig.seen().slice(before) ?? []).map(({ text: words }) => words).join('\n');
    };

    put(folder, { 'concepts/other.md': entry('Other', 'valid_for: soon') });
    await watching.reload();
    expect(told.length).toBe(1);
    expect(told[0]).toMatch(/^concepts\/other\.md:\d+ valid_for — /);
    expect(await ask('what is the forum')).toContain('It meets.');

    put(folder, {
      'concepts/other.md': undefined,
      'concepts/thing.md': entry('The forum', 'questions: [what is the forum]', 'It meets in June.\n'),
    });
    await watching.reload();
    expect(await ask('what is the forum')).toContain('It meets in June.');
    watching.close();
  });
});
